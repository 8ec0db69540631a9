import { newSerial } from '@use-it-cities/questionnaire-schema'
import { newIntakeKey } from '@use-it-cities/questionnaire-schema/sealed'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { filesWith } from '../files-with.ts'
import { aFeed } from '../fixture.ts'
import { aPublication, FakeIntake, household } from '../research-fixture.ts'
import { aPhone, begin, firstPages, firstParts, interview, otherParts, press, tick, type Phone } from './a-phone.ts'

let cms: FakeCms
let intake: FakeIntake
let site: TestSite
let phone: Phone
const code = newSerial(new Uint8Array(8).fill(200))
const marker = 'Zebrafinkenmarker'
const words = (text: string) => phone.page.getByText(text, { exact: false }).first().waitFor()
const isReady = () => words('Ready to use without the internet')

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publish(aPublication())
  intake = new FakeIntake(cms)
  site = await aSite(cms, { now: Date.now(), firstWaitMs: 20, env: { SITE_URL: 'http://localhost' } })
  phone = await aPhone()
})
afterEach(async () => {
  await phone.context.close()
  await site.stop()
  await cms.stop()
})

const open = async (hash = '') => {
  await phone.page.goto(`${site.url}/interview/use-it-household${hash}`)
  await isReady()
}
const arrived = (count: number) => expect.poll(() => intake.stored.size, { timeout: 20_000 }).toBe(count)

it('two interviews without a network arrive once each when it is back, and leave nothing readable', async () => {
  await open(`#r=${code}`)
  const { page, context } = phone
  expect(page.url()).toBe(`${site.url}/interview/use-it-household`)
  await context.setOffline(true)
  await page.reload()
  await words('No network')
  await interview(page, `${marker} one`)
  await words('Nobody can read it on this phone')
  await press(page, 'home')
  await begin(page)
  await firstParts(page, `${marker} two`)
  // The battery ran out here.
  await words('Saved on this phone')
  await page.reload()
  await words('Begun and not finished')
  await page.locator('button[value^="open:"]').click()
  expect(await page.locator('textarea[name="q.skills_words"]').inputValue()).toBe(`${marker} two`)
  await page.locator('.languages summary').click()
  await page.locator('button[value="language:ur"]').click()
  await page.locator('html[lang="ur"][dir="rtl"]').waitFor({ state: 'attached' })
  expect(await page.locator('textarea[name="q.skills_words"]').inputValue()).toBe(`${marker} two`)
  await page.locator('.languages summary').click()
  await page.locator('button[value="language:en"]').click()
  await otherParts(page)
  await press(page, 'send')
  await page.locator('.panel').waitFor()
  await press(page, 'home')
  await words('Waiting to be sent: 2')
  expect(intake.came).toEqual([])

  await context.setOffline(false)
  await arrived(2)
  await words('Nothing is waiting to be sent')
  expect([...intake.came].sort()).toEqual([...intake.stored.keys()].sort())
  const submissions = [...intake.stored.values()]
  expect(submissions.map(({ answers }) => answers.skills_words).sort()).toEqual([`${marker} one`, `${marker} two`])
  for (const submission of submissions)
    expect(submission).toMatchObject({ researcher: { code }, mode: 'read-aloud', questionnaire: { version: 1 } })

  await context.close()
  expect(await filesWith(phone.profile, 'use-it-interviews')).not.toEqual([])
  expect(await filesWith(phone.profile, marker)).toEqual([])
  expect(await filesWith(phone.profile, code)).toEqual([])
  expect(await filesWith(site.dataDir, marker)).toEqual([])
  expect(site.lines.join('\n')).not.toContain(marker)
})

it('a draft is not readable on the disk either, goes on after the browser was closed, and can be deleted', async () => {
  await open(`#r=${code}`)
  await begin(phone.page)
  await firstParts(phone.page, marker)
  await words('Saved on this phone')
  await press(phone.page, 'later')
  await words('Begun and not finished')
  await phone.context.close()
  expect(await filesWith(phone.profile, marker)).toEqual([])
  phone = await aPhone(phone.profile)
  await open()
  await words('Begun and not finished')
  await phone.page.locator('button[value^="delete:"]').click()
  await phone.page.locator('button[value^="erase:"]').click()
  await words('Nothing is waiting to be sent')
  expect(await phone.page.locator('button[value^="open:"]').count()).toBe(0)
})

it('the key of a draft is gone from the disk when it is finished, and when it is deleted', async () => {
  await open(`#r=${code}`)
  const { page } = phone
  const keys = async () =>
    (
      await page.evaluate(async () => {
        const cache = await caches.open('keys-of-drafts')
        const drafts = (await cache.keys()).filter(({ url }) => !url.endsWith('/researcher'))
        const found = await Promise.all(drafts.map((request) => cache.match(request)))
        const all = await Promise.all(found.map((each) => each?.arrayBuffer() ?? new ArrayBuffer(0)))
        return all.map((raw) => [...new Uint8Array(raw)])
      })
    ).map((bytes) => Buffer.from(bytes))
  const draft = async () => {
    await begin(page)
    await firstParts(page, marker)
    await words('Saved on this phone')
  }
  await draft()
  const [finished] = await keys()
  if (finished?.length !== 32) throw new Error('Expected one key of 32 bytes.')
  expect(await filesWith(phone.profile, finished)).not.toEqual([])
  await otherParts(page)
  await press(page, 'send')
  await page.locator('.panel').waitFor()
  await press(page, 'home')
  await draft()
  const [deleted] = await keys()
  if (deleted?.length !== 32) throw new Error('Expected one key of 32 bytes.')
  await press(page, 'later')
  await page.locator('button[value^="delete:"]').click()
  await page.locator('button[value^="erase:"]').click()
  await page.locator('button[value^="open:"]').waitFor({ state: 'detached' })
  expect(await keys()).toEqual([])
  await phone.context.close()
  for (const key of [finished, deleted]) expect(await filesWith(phone.profile, key)).toEqual([])
})

it('the pages without JavaScript leave nothing readable on the disk either', async () => {
  const { page, context } = phone
  await page.goto(`${site.url}/en/questionnaire/use-it-household`)
  await page.locator('input[name="mode"][value="self"]').check()
  await press(page, 'begin')
  await firstPages(page, marker)
  await otherParts(page)
  await press(page, 'send')
  await page.locator('.panel').waitFor()
  await arrived(1)
  await page.goto(`${site.url}/en/about`)
  await context.close()
  expect(await filesWith(phone.profile, marker)).toEqual([])
  expect(await filesWith(site.dataDir, marker)).toEqual([])
})

it('the search through the files finds what a page keeps without locking it', async () => {
  await phone.page.goto(`${site.url}/robots.txt`)
  await phone.page.evaluate((text) => {
    return new Promise<void>((done) => {
      const request = indexedDB.open('control', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('words').put({ words: text }, 'one')
      request.onsuccess = () => done()
    })
  }, marker)
  await phone.context.close()
  expect(await filesWith(phone.profile, marker)).not.toEqual([])
})

it('an answer that came to the site while its acknowledgement was lost is sent again and counted once', async () => {
  await open(`#r=${code}`)
  let lost = 0
  await phone.context.route('**/questionnaire/sealed', async (route) => {
    const response = await route.fetch()
    lost += 1
    return lost === 1 ? route.abort() : route.fulfill({ response })
  })
  await interview(phone.page, 'x')
  await arrived(1)
  await press(phone.page, 'home')
  await words('Waiting to be sent: 1')
  await press(phone.page, 'send-now')
  await words('Nothing is waiting to be sent')
  expect(lost).toBe(2)
  expect(intake.came).toHaveLength(1)
})

it('a button pressed twice, and the same draft open in two windows, make one interview', async () => {
  await open(`#r=${code}`)
  const { page, context } = phone
  await begin(page)
  await firstParts(page, 'x')
  await otherParts(page)
  await words('Saved on this phone')
  const other = await context.newPage()
  await other.goto(`${site.url}/interview/use-it-household`)
  await other.locator('button[value^="open:"]').click()
  await other.locator('button[value="send"]').waitFor()
  await page.evaluate(() => {
    const send = document.querySelector<HTMLButtonElement>('button[value="send"]')
    send?.click()
    send?.click()
  })
  await page.locator('.panel').waitFor()
  await press(other, 'send')
  await other.locator('.panel').waitFor()
  await press(other, 'home')
  await other.getByText('Nothing is waiting to be sent').waitFor()
  expect(await other.locator('button[value^="open:"]').count()).toBe(0)
  await arrived(1)
  expect(intake.came).toHaveLength(1)
})

it('a button does not move under the finger while an answer is saved, in the language with the longest words', async () => {
  await open(`#r=${code}`)
  const { page } = phone
  await page.locator('.languages summary').click()
  await page.locator('button[value="language:so"]').click()
  await page.locator('html[lang="so"]').waitFor({ state: 'attached' })
  await begin(page)
  await firstParts(page, 'x')
  await otherParts(page)
})

it('a no to taking part deletes the draft and sends nothing', async () => {
  await open(`#r=${code}`)
  await begin(phone.page)
  await tick(phone.page, 'consent', 'no')
  await press(phone.page, 'next')
  await words('Nothing was kept')
  await press(phone.page, 'home')
  await words('Nothing is waiting to be sent')
  expect(await phone.page.locator('button[value^="open:"]').count()).toBe(0)
})

it('questions appear as soon as an answer brings them up, and what was typed stays', async () => {
  await open(`#r=${code}`)
  const { page } = phone
  await begin(page)
  await firstParts(page, 'x')
  await press(page, 'next')
  await tick(page, 'has_qualification', 'yes')
  await page.locator('input[name="q.qualification_name"]').fill('Nursing')
  await tick(page, 'qualification_field', 'health')
  await page.locator('[data-path="profession"]').waitFor()
  expect(await page.locator('input[name="q.profession"]').count()).toBeGreaterThan(3)
  expect(await page.locator('input[name="q.qualification_name"]').inputValue()).toBe('Nursing')
  await tick(page, 'has_qualification', 'no')
  await expect.poll(() => page.locator('[data-path="qualification_name"]').count()).toBe(0)
})

it('what is missing is said at the top, with the focus there', async () => {
  await open(`#r=${code}`)
  const { page } = phone
  await begin(page)
  await press(page, 'next')
  await page.locator('#errors').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('errors')
  await page.locator('#errors a').first().click()
  expect(await page.evaluate('document.activeElement.id')).toBe('f-consent')
})

it('an interview ends in the version it began with', async () => {
  await open(`#r=${code}`)
  await begin(phone.page)
  await firstParts(phone.page, 'x')
  await words('Saved on this phone')
  const newer = { ...household, definition: { ...household.definition, version: 2 } }
  cms.publish(aPublication({ revision: 30, questionnaires: [newer] }))
  await site.changed()
  await phone.page.reload()
  await isReady()
  await phone.page.locator('button[value^="open:"]').click()
  await otherParts(phone.page)
  await press(phone.page, 'send')
  await arrived(1)
  expect([...intake.stored.values()][0]?.questionnaire.version).toBe(1)
})

describe('what can go wrong on a phone is said in a sentence', () => {
  it('a full phone: answers stay on the screen, and go on when there is room', async () => {
    await phone.context.addInitScript(() => {
      const { put } = IDBObjectStore.prototype
      const isFull = () => (globalThis as { isFull?: boolean }).isFull === true
      IDBObjectStore.prototype.put = function (...given: [unknown, IDBValidKey?]) {
        if (isFull()) throw new DOMException('full', 'QuotaExceededError')
        return put.apply(this, given)
      }
    })
    await open(`#r=${code}`)
    await begin(phone.page)
    await phone.page.evaluate('globalThis.isFull = true')
    await firstParts(phone.page, 'kept on the screen')
    await words('This phone has no room left')
    expect(await phone.page.locator('textarea[name="q.skills_words"]').inputValue()).toBe('kept on the screen')
    await phone.page.evaluate('globalThis.isFull = false')
    await otherParts(phone.page)
    expect(await phone.page.locator('#full').count()).toBe(0)
    await press(phone.page, 'send')
    await arrived(1)
  })

  it('a browser that keeps nothing: it says so and leads to the pages', async () => {
    await phone.context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'InvalidStateError')
      }
    })
    await phone.page.goto(`${site.url}/interview/use-it-household`)
    await words('This browser keeps nothing')
    expect(await phone.page.locator('main a').getAttribute('href')).toBe('/en/questionnaire/use-it-household')
  })

  it('a browser that cleared what was kept: it says so', async () => {
    await open(`#r=${code}`)
    await begin(phone.page)
    await words('Saved on this phone')
    await press(phone.page, 'later')
    await words('Begun and not finished')
    await phone.page.goto(`${site.url}/robots.txt`)
    await phone.page.evaluate(
      'new Promise((done) => { indexedDB.deleteDatabase("use-it-interviews").onsuccess = () => done(null) })',
    )
    await phone.page.goto(`${site.url}/interview/use-it-household`)
    await words('The browser has cleared what was kept here')
  })

  it('a wrong clock: the day is asked for', async () => {
    await phone.page.clock.install({ time: Date.now() - 400 * 86_400_000 })
    await open(`#r=${code}`)
    const { page } = phone
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
    expect([...intake.stored.values()][0]?.interviewedOn).toBe('2027-02-03')
  })

  it('another key since: it is sent all the same, and said', async () => {
    await open(`#r=${code}`)
    await phone.context.setOffline(true)
    await interview(phone.page, 'x')
    const { publicKey } = await newIntakeKey()
    cms.publish(aPublication({ revision: 40, intakeKey: publicKey }))
    await site.changed()
    await phone.context.route('**/questionnaire/sealed', (route) => route.abort())
    await phone.context.setOffline(false)
    await phone.page.reload()
    await words('locked for an earlier key')
    await phone.context.unroute('**/questionnaire/sealed')
    // The browser may have sent it by itself when the network came back, before anybody can press.
    const sendNow = phone.page.locator('#main button[value="send-now"]')
    await sendNow.or(phone.page.getByText('Nothing is waiting to be sent')).first().waitFor()
    if (await sendNow.isVisible()) await sendNow.click()
    await words('Nothing is waiting to be sent')
    await arrived(1)
  })

  it('refused by the site: it stays, with its number', async () => {
    await open(`#r=${code}`)
    await phone.context.route('**/questionnaire/sealed', (route) => route.fulfill({ status: 422, body: '{}' }))
    await interview(phone.page, 'x')
    await press(phone.page, 'home')
    await words('the site did not take it')
    await phone.page.reload()
    await words('the site did not take it')
  })

  it('a mistyped code is said as it is typed', async () => {
    await open()
    const { page } = phone
    await press(page, 'new')
    await page.locator('#researcher').fill(`${code.slice(0, 7)}${code.endsWith('B') ? 'C' : 'B'}`)
    await words('This code has a typing mistake')
    await page.locator('#researcher').fill(code)
    await words('This code is written correctly')
  })
})

it('the start page offers it where the browser can, and is whole without JavaScript', async () => {
  const { page } = phone
  await page.goto(`${site.url}/en/questionnaire/use-it-household`)
  await page.locator('#offline a').click()
  await isReady()
})

it('breaks no rule of its own policy', async () => {
  const complaints: string[] = []
  phone.page.on('console', (message) => complaints.push(message.text()))
  phone.page.on('pageerror', (error) => complaints.push(error.message))
  await open(`#r=${code}`)
  await interview(phone.page, 'x')
  await arrived(1)
  expect(complaints).toEqual([])
})
