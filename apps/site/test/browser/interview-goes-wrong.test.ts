import { newIntakeKey } from '@use-it-cities/questionnaire-schema/sealed'
import { describe, expect, it } from 'vitest'
import { aPublication } from '../research-fixture.ts'
import { begin, firstParts, interview, otherParts, press, sendNow } from './a-phone.ts'
import { aResearchersPhone, code } from './a-researchers-phone.ts'

const given = aResearchersPhone()
const { arrived, open, words } = given

describe('what can go wrong on a phone is said in a sentence', () => {
  it('a full phone: answers stay on the screen, and go on when there is room', async () => {
    await given.phone.context.addInitScript(() => {
      const { put } = IDBObjectStore.prototype
      const isFull = () => (globalThis as { isFull?: boolean }).isFull === true
      IDBObjectStore.prototype.put = function (...values: [unknown, IDBValidKey?]) {
        if (isFull()) throw new DOMException('full', 'QuotaExceededError')
        return put.apply(this, values)
      }
    })
    await open(`#r=${code}`)
    await begin(given.phone.page)
    await given.phone.page.evaluate('globalThis.isFull = true')
    await firstParts(given.phone.page, 'kept on the screen')
    await words('This phone has no room left')
    expect(await given.phone.page.locator('textarea[name="q.skills_words"]').inputValue()).toBe('kept on the screen')
    await given.phone.page.evaluate('globalThis.isFull = false')
    await otherParts(given.phone.page)
    expect(await given.phone.page.locator('#full').count()).toBe(0)
    await press(given.phone.page, 'send')
    await arrived(1)
  })

  it('a browser that keeps nothing: it says so and leads to the pages', async () => {
    await given.phone.context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'InvalidStateError')
      }
    })
    await given.phone.page.goto(`${given.site.url}/interview/use-it-household`)
    await words('This browser keeps nothing')
    expect(await given.phone.page.locator('main a').getAttribute('href')).toBe('/en/questionnaire/use-it-household')
  })

  it('a browser that cleared what was kept: it says so', async () => {
    await open(`#r=${code}`)
    await begin(given.phone.page)
    await words('Saved on this phone')
    await press(given.phone.page, 'later')
    await words('Begun and not finished')
    await given.phone.page.goto(`${given.site.url}/robots.txt`)
    await given.phone.page.evaluate(
      'new Promise((done) => { indexedDB.deleteDatabase("use-it-interviews").onsuccess = () => done(null) })',
    )
    await given.phone.page.goto(`${given.site.url}/interview/use-it-household`)
    await words('The browser has cleared what was kept here')
  })

  it('a wrong clock: the day is asked for', async () => {
    await given.phone.page.clock.install({ time: Date.now() - 400 * 86_400_000 })
    await open(`#r=${code}`)
    const { page } = given.phone
    await press(page, 'new')
    await words('The date on this phone does not look right')
    await page.locator('input[name="mode"][value="self"]').check()
    await press(page, 'begin')
    await words('Write a day that exists')
    await page.locator('input[name="day"]').fill('3')
    await page.locator('input[name="month"]').fill('2')
    await page.locator('input[name="year"]').fill('2027')
    await press(page, 'begin')
    await firstParts(page, 'x')
    await otherParts(page)
    await press(page, 'send')
    await arrived(1)
    expect([...given.intake.stored.values()][0]?.interviewedOn).toBe('2027-02-03')
  })

  it('another key since: it is sent all the same, and said', async () => {
    await open(`#r=${code}`)
    await given.phone.context.setOffline(true)
    await interview(given.phone.page, 'x')
    const { publicKey } = await newIntakeKey()
    given.cms.publish(aPublication({ revision: 40, intakeKey: publicKey }))
    await given.site.changed()
    await given.phone.context.route('**/questionnaire/sealed', (route) => route.abort())
    await given.phone.context.setOffline(false)
    await given.phone.page.reload()
    await words('locked for an earlier key')
    await given.phone.context.unroute('**/questionnaire/sealed')
    await sendNow(given.phone.page)
    await words('Nothing is waiting to be sent')
    await arrived(1)
  })

  it('refused by the site: it stays, with its number', async () => {
    await open(`#r=${code}`)
    await given.phone.context.route('**/questionnaire/sealed', (route) => route.fulfill({ status: 422, body: '{}' }))
    await interview(given.phone.page, 'x')
    await press(given.phone.page, 'home')
    await words('the site did not take it')
    await given.phone.page.reload()
    await words('the site did not take it')
  })

  it('a mistyped code is said as it is typed', async () => {
    await open()
    const { page } = given.phone
    await press(page, 'new')
    await page.locator('#researcher').fill(`${code.slice(0, 7)}${code.endsWith('B') ? 'C' : 'B'}`)
    await words('This code has a typing mistake')
    await page.locator('#researcher').fill(code)
    await words('This code is written correctly')
  })
})
