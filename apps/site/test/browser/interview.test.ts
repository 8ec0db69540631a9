import { expect, it } from 'vitest'
import { aPublication, household } from '../research-fixture.ts'
import { begin, firstParts, interview, otherParts, press, sendNow, tick } from './a-phone.ts'
import { aResearchersPhone, code } from './a-researchers-phone.ts'

const given = aResearchersPhone()
const { arrived, isReady, open, words } = given

it('an answer that came to the site while its acknowledgement was lost is sent again and counted once', async () => {
  await open(`#r=${code}`)
  let lost = 0
  // After five seconds the phone sends again by itself: it gets no answer before somebody has read that one waits.
  let goOn = () => {}
  const isRead = new Promise<void>((resolve) => (goOn = resolve))
  await given.phone.context.route('**/questionnaire/sealed', async (route) => {
    const response = await route.fetch()
    lost += 1
    if (lost === 1) return route.abort()
    await isRead
    return route.fulfill({ response })
  })
  await interview(given.phone.page, 'x')
  await arrived(1)
  await press(given.phone.page, 'home')
  await words('Waiting to be sent: 1')
  goOn()
  await sendNow(given.phone.page)
  await words('Nothing is waiting to be sent')
  expect(lost).toBe(2)
  expect(given.intake.came).toHaveLength(1)
})

it('a button pressed twice, and the same draft open in two windows, make one interview', async () => {
  await open(`#r=${code}`)
  const { page, context } = given.phone
  await begin(page)
  await firstParts(page, 'x')
  await otherParts(page)
  await words('Saved on this phone')
  const other = await context.newPage()
  await other.goto(`${given.site.url}/interview/use-it-household`)
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
  expect(given.intake.came).toHaveLength(1)
})

it('a button does not move under the finger while an answer is saved, in the language with the longest words', async () => {
  await open(`#r=${code}`)
  const { page } = given.phone
  await page.locator('.languages summary').click()
  await page.locator('button[value="language:so"]').click()
  await page.locator('html[lang="so"]').waitFor({ state: 'attached' })
  await begin(page)
  await firstParts(page, 'x')
  await otherParts(page)
})

it('a no to taking part deletes the draft and sends nothing', async () => {
  await open(`#r=${code}`)
  await begin(given.phone.page)
  await tick(given.phone.page, 'consent', 'no')
  await press(given.phone.page, 'next')
  await words('Nothing was kept')
  await press(given.phone.page, 'home')
  await words('Nothing is waiting to be sent')
  expect(await given.phone.page.locator('button[value^="open:"]').count()).toBe(0)
})

it('questions appear as soon as an answer brings them up, and what was typed stays', async () => {
  await open(`#r=${code}`)
  const { page } = given.phone
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
  const { page } = given.phone
  await begin(page)
  await press(page, 'next')
  await page.locator('#errors').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('errors')
  await page.locator('#errors a').first().click()
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('f-consent')
})

it('an interview ends in the version it began with', async () => {
  await open(`#r=${code}`)
  await begin(given.phone.page)
  await firstParts(given.phone.page, 'x')
  await words('Saved on this phone')
  const newer = { ...household, definition: { ...household.definition, version: 2 } }
  given.cms.publish(aPublication({ revision: 30, questionnaires: [newer] }))
  await given.site.changed()
  await given.phone.page.reload()
  await isReady()
  await given.phone.page.locator('button[value^="open:"]').click()
  await otherParts(given.phone.page)
  await press(given.phone.page, 'send')
  await arrived(1)
  expect([...given.intake.stored.values()][0]?.questionnaire.version).toBe(1)
})

it('the start page offers it where the browser can, and is whole without JavaScript', async () => {
  const { page } = given.phone
  await page.goto(`${given.site.url}/en/questionnaire/use-it-household`)
  await page.locator('#offline a').click()
  await isReady()
})

it('breaks no rule of its own policy', async () => {
  const complaints: string[] = []
  given.phone.page.on('console', (message) => complaints.push(message.text()))
  given.phone.page.on('pageerror', (error) => complaints.push(error.message))
  await open(`#r=${code}`)
  await interview(given.phone.page, 'x')
  await arrived(1)
  expect(complaints).toEqual([])
})
