import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminScreen } from './support/admin-screen.ts'
import { GuideReader } from './support/guide-reader.ts'
import { guideTeam, type GuideTeam } from './support/guide-team.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { until } from './support/until.ts'

let city: RunningCity
let team: GuideTeam
let browser: Browser

beforeAll(async () => {
  city = await startCity()
  team = await guideTeam(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const fee = 'nurse/nmc-international/qualification-evaluation/fee-1'
const source = 'https://regulator.example.org/fees'
const step = '/en/guide/nurse/routes/nmc-international'

/** A page of the site, once it says so, or no longer does. */
const onceItSays = (path: string, words: string, isThere = true) =>
  until(
    `${path} ${isThere ? 'to say' : 'to say no longer'} “${words}”`,
    async () => ((await lacking(path, [words])).length === 0) === isThere,
  )

/** What of these a page of the site does not say. */
async function lacking(path: string, words: readonly string[]): Promise<readonly string[]> {
  const html = await (await fetch(city.site + path)).text()
  return words.filter((each) => !html.includes(each))
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test(
  'a correction: chosen from the list, dated and sourced, on the site as a correction within a minute, withdrawn and gone',
  { timeout: 240_000 },
  async () => {
    expect(await lacking(step, ['£987.65'])).toEqual(['£987.65'])
    const coach = await AdminScreen.signIn(browser, city.cms, team.accounts.coach)
    const screen = coach.page
    await coach.open('/collections/guide-corrections/create')
    await screen.getByLabel('Profession').selectOption('nurse')
    await screen.getByLabel(/Words in it/).fill('qualification evaluation fee')
    await screen.locator('.use-it-choices button', { hasText: 'Qualification evaluation' }).first().click()
    await screen.getByText('People are told that we have not confirmed this').waitFor()

    await screen.fill('#field-amount', 'about a thousand')
    expect(await coach.save('#action-save')).toBe(400)
    await screen.getByText('Expected an amount, for example 153 or 153.50; “about a thousand” came.').first().waitFor()
    await screen.fill('#field-amount', '987.65')
    await screen.fill('#field-source', source)
    await screen.fill('#field-sourceTitle', 'A made-up page of fees')
    await screen.fill('#field-asOf', inDays(-1))
    expect(await coach.save('#action-save')).toBe(201)

    await onceItSays(step, '£987.65')
    expect(await lacking(step, ['Corrected by University of Birmingham', `href="${source}"`])).toEqual([])
    await onceItSays('/ur/guide/nurse', '£987.65')
    expect(await lacking('/ur/guide/nurse', ['University of Birmingham', 'A made-up page of fees'])).toEqual([])
    const reader = await GuideReader.open(browser, city.site, 'en')
    await reader.page.goto(`${city.site}/en/guide/nurse`)
    expect(await reader.text()).toContain('At least £987.65')
    await reader.close()

    await coach.open(`/collections/guide-corrections/create?fact=${encodeURIComponent(fee)}`)
    await screen.locator('blockquote', { hasText: '987.65' }).waitFor()
    await screen.getByText('Our correction no longer holds').click()
    expect(await coach.save('#action-save')).toBe(201)
    await onceItSays(step, '£987.65', false)
    expect(await lacking(step, ['A made-up page of fees'])).toEqual(['A made-up page of fees'])
    await onceItSays('/ur/guide/nurse', '£987.65', false)
    await coach.close()
  },
)

test(
  'a drop-in session: written by the coach, on the site with its day, and gone when the entry is',
  { timeout: 240_000 },
  async () => {
    const coach = await AdminScreen.signIn(browser, city.cms, team.accounts.coach)
    const screen = coach.page
    const name = 'A made-up drop-in for midwives'
    await coach.open('/collections/local-help/create')
    await screen.fill('#field-name', name)
    await coach.choose('kind', 'Drop-in session')
    await screen.fill('#field-summary__en', 'Bring your papers. Somebody looks at them with you.')
    await coach.choose('professions', 'Midwife')
    await screen.fill('#field-contact__phone', '0121 496 0999')
    await screen.fill('#field-source', 'https://drop-in.example.org/')
    await screen.getByRole('button', { name: 'Add session' }).click()
    await coach.fillDay('sessions__0__on', inWords(inDays(7)))
    await screen.fill('#field-sessions__0__from', '10:00')
    await screen.fill('#field-sessions__0__place', 'A made-up library')
    expect(await coach.save('#action-save')).toBe(201)
    const id = await coach.id()
    // Nobody has said that it runs: it is a draft, and the site goes on without it.
    expect(await lacking('/en/guide/help', [name])).toEqual([name])

    await coach.open('/guide-board')
    await screen.getByRole('button', { name: `Checked today: ${name}` }).click()
    await onceItSays('/en/guide/help', name)
    const session = [`datetime="${inDays(7)}T10:00"`, 'A made-up library']
    expect(await lacking('/en/guide/help', session)).toEqual([])
    expect(await lacking('/en/guide/midwife', [name])).toEqual([])
    expect(await lacking('/en/guide/nurse', [name])).toEqual([name])

    await team.coach.must('DELETE', `/local-help/${id}`)
    await onceItSays('/en/guide/help', name, false)
    await onceItSays('/en/guide/midwife', name, false)
    await coach.close()
  },
)

test('a partner edits the help of their own organisation, and no other', { timeout: 120_000 }, async () => {
  const entry = (organisation: string) => ({
    name: `Help of ${organisation}`,
    kind: 'advice',
    organisation,
    summary: { en: 'Somebody listens.' },
    professions: ['all'],
    contact: { phone: '0121 496 0998' },
    source: 'https://help.example.org/',
  })
  const { organisations } = team
  const { doc: theirs } = await team.coach.must('POST', '/local-help', entry(organisations.coach))
  const { doc: own } = await team.partner.must('POST', '/local-help', entry(organisations.partner))
  const [theirId, ownId] = [theirs, own].map((each) => (each as { id: string }).id)

  const { docs } = await team.partner.must('GET', '/local-help?limit=100&depth=0')
  const seen = docs as { id: string; organisation: string }[]
  expect(seen.map(({ id }) => id)).toContain(ownId)
  expect(new Set(seen.map(({ organisation }) => organisation))).toEqual(new Set([organisations.partner]))
  const refused = await Promise.all([
    team.partner.send('PATCH', `/local-help/${theirId}`, { name: 'Taken over' }),
    team.partner.send('DELETE', `/local-help/${theirId}`),
    team.partner.send('POST', '/local-help', entry(organisations.coach)),
    team.partner.send('PATCH', `/local-help/${ownId}`, { organisation: organisations.coach }),
    team.partner.send('POST', '/guide-corrections', { fact: fee, says: 'ask' }),
    team.partner.send('GET', '/pathway/desk'),
  ])
  expect(refused.map(({ status }) => status).filter((status) => status < 400 || status >= 500)).toEqual([])

  const partner = await AdminScreen.signIn(browser, city.cms, team.accounts.partner)
  await partner.open(`/collections/local-help/${ownId}`)
  await partner.page.fill('#field-summary__en', 'Somebody listens, on Mondays.')
  expect(await partner.save('#action-save')).toBe(200)
  await partner.open(`/collections/local-help/${theirId}`)
  expect(await partner.page.locator('#field-summary__en').count()).toBe(0)
  await partner.close()
})

test(
  'the pathway: a coach writes down a person and two events; a small number stays hidden until nobody can be found in it',
  { timeout: 240_000 },
  async () => {
    const coach = await AdminScreen.signIn(browser, city.cms, team.accounts.coach)
    const screen = coach.page
    const on = lastMonth()
    await coach.open('/pathway')
    await screen.getByText('Somebody new').click()
    await screen.getByLabel('Profession they trained for').selectOption('nurse')
    await screen.getByLabel('Cohort, for example 2026-autumn').fill('made-up-cohort')
    await screen.getByLabel('They agreed to take part and that we keep their name').check()
    await screen.getByLabel('The day they agreed').fill(on)
    await screen.getByLabel('Name', { exact: true }).fill('A made-up nurse')
    await screen.getByRole('button', { name: 'Write it down' }).click()
    await screen.getByRole('button', { name: 'A made-up nurse' }).click()
    for (const [label, says] of [
      ['Booked an English test or course', 'English under way'],
      ['Met a mentor', 'Mentor under way'],
    ] as const) {
      await screen.getByRole('button', { name: label, exact: true }).click()
      await screen.getByLabel('Day', { exact: true }).fill(on)
      await screen.locator('.use-it-pathway-add').getByRole('button', { name: 'Write it down' }).click()
      await screen.locator('.use-it-pathway-tracks li', { hasText: says }).waitFor()
    }
    await screen.getByRole('button', { name: 'Back to everybody' }).click()
    const total = (of: string) =>
      screen
        .locator('.use-it-pathway-figures > div', { has: screen.locator('dt', { hasText: of }) })
        .locator('b')
        .first()
    expect(await total('Engaged').innerText()).toBe('–')
    expect(await figures()).not.toMatch(/"[1-4]"\r/)

    for (let each = 0; each < 5; each += 1)
      await team.coach.must('POST', '/pathway/people', {
        profession: 'doctor',
        cohort: 'made-up-cohort',
        on,
        agreed: true,
        name: `A made-up doctor ${each}`,
      })
    await coach.open('/pathway')
    await until('six people', async () => (await total('Engaged').innerText()) === '6')
    // One of the six is on the pathway, one is a nurse: from none of the tables can that be read.
    expect(await total('On the pathway').innerText()).toBe('–')
    const csv = await figures()
    expect(csv).toMatch(/"engaged","[^"]*","all","","6"/)
    expect(csv).not.toMatch(/"[1-5]"\r/)
    expect(csv).not.toMatch(/made-up (nurse|doctor)|P-[0-9A-Z]{6}/)

    const partner = await AdminScreen.signIn(browser, city.cms, team.accounts.partner)
    await partner.open('/pathway')
    expect(await partner.page.getByText('A made-up nurse').count()).toBe(0)
    await Promise.all([coach.close(), partner.close()])
  },
)

const figures = async () => new TextDecoder().decode(await team.coach.file('/pathway/figures.csv'))

/** A day of the last month that is over: figures are told for ends of months. */
function lastMonth(): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), -2)).toISOString().slice(0, 10)
}

function inWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
}
