import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminScreen } from './support/admin-screen.ts'
import { assessTeam, type AssessTeam } from './support/assess-team.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { until } from './support/until.ts'

let city: RunningCity
let team: AssessTeam
let browser: Browser

beforeAll(async () => {
  city = await startCity()
  team = await assessTeam(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const first = 'Cabinet and senior-management champions for working locally are named'
const secret = 'A made-up note that nobody outside reads'

/** The form of one question. */
const question = (screen: Page, words: string) => screen.locator('.use-it-assess-item', { hasText: words })

/** Everything on the screen is on the server. */
const saved = (screen: Page) =>
  screen.locator('.use-it-assess-bar [data-saved="true"]', { hasText: 'Saved at' }).waitFor()

test(
  'two assessors four points apart: answered alone, closed, a result with its spread, published, on the site, withdrawn and gone',
  { timeout: 240_000 },
  async () => {
    const opener = await AdminScreen.signIn(browser, city.cms, team.accounts.first)
    const screen = opener.page
    await opener.open('/assessments-board')
    await screen.getByText('Open an assessment').click()
    await screen.getByLabel('What to assess').selectOption('keep-it-local')
    await screen.getByLabel('Who is assessed').fill('Otherton Council')
    await screen.getByRole('button', { name: 'Open it' }).click()
    await screen.getByText('Choose at least one person who answers.').waitFor()
    await screen.getByLabel('First Assessor').check()
    await screen.getByLabel('Second Assessor').check()
    await screen.getByRole('button', { name: 'Open it' }).click()
    await screen.waitForURL(/\/admin\/assess\?id=/)
    const id = new URL(screen.url()).searchParams.get('id') ?? ''

    const item = question(screen, first)
    await item.getByText('It does not apply here').click()
    await item.getByText('Not saved yet: say why it does not apply.').waitFor()
    await item.getByText('Level 4').click()
    await item.getByText('Add a note').click()
    await item.locator('textarea').fill(secret)
    await item.getByRole('button', { name: 'Add evidence' }).click()
    await item.getByLabel('What it is').fill('A made-up cabinet list')
    await item.locator('input[type=file]').setInputFiles({
      name: 'cabinet.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,role\nA made-up champion,cabinet\n'),
    })
    await item.getByRole('button', { name: 'Keep this evidence' }).click()
    const link = item.getByRole('link', { name: 'cabinet.csv' })
    await link.waitFor()
    await saved(screen)

    const file = new URL((await link.getAttribute('href')) ?? '', city.cms).pathname.replace(/^\/api/, '')
    expect(new TextDecoder().decode(await team.people.first.file(file))).toContain('A made-up champion')
    const strangers = [team.people.second, team.people.stranger]
    const refused = await Promise.allSettled(strangers.map((each) => each.file(file)))
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await fetch(`${city.cms}/api${file}`)).ok).toBe(false)

    const other = await AdminScreen.signIn(browser, city.cms, team.accounts.second)
    await other.open(`/assess?id=${id}`)
    const theirs = question(other.page, first)
    expect(await other.page.getByText('A made-up cabinet list').count()).toBe(0)
    await theirs.getByText('Level 0').click()
    await saved(other.page)
    await other.open(`/assess?id=${id}&show=result`)
    await other.page.getByText('what comes of your own answers alone').waitFor()
    expect(await other.page.getByRole('button', { name: /Publish|Close/ }).count()).toBe(0)
    await other.close()

    await opener.open(`/assess?id=${id}`)
    await screen.getByRole('button', { name: 'Close the assessment…' }).click()
    await screen.getByText('Second Assessor: 1 of 31 answered').waitFor()
    await screen.getByRole('button', { name: 'Close it' }).click()
    await screen.getByText('Closed on', { exact: false }).first().waitFor()
    await screen.getByRole('button', { name: 'Result' }).click()
    await screen.getByText('They are 4 levels apart.').waitFor()
    expect(await screen.locator('.use-it-figures').first().innerText()).toMatch(/\d+\s%\sto\s\d+\s%/)

    await screen.getByRole('button', { name: 'Write down their reply' }).click()
    await screen.getByLabel('Their words').fill('A made-up reply')
    await screen.getByRole('button', { name: 'Keep the reply' }).click()
    await screen.locator('blockquote', { hasText: 'A made-up reply' }).waitFor()

    await screen.getByRole('button', { name: 'Publish a summary…' }).click()
    await screen.getByLabel('Show the answer to each question as well').check()
    const preview = screen.getByRole('region', { name: 'What will be public' })
    await preview.getByText('Leadership champions: Assessors differ').waitFor()
    const shown = await preview.innerText()
    expect(shown).toContain('A made-up reply')
    expect(shown).not.toMatch(/First Assessor|Second Assessor|cabinet list|A made-up note/)
    await screen.getByRole('button', { name: 'Publish this' }).click()
    const address = new URL(
      (await screen.getByRole('link', { name: 'See it on the site' }).getAttribute('href')) ?? '',
      city.site,
    ).pathname
    expect(address).toMatch(/^\/en\/check\/published\//)

    const page = () => fetch(city.site + address)
    await until('the summary on the site', async () => (await page()).status === 200)
    const html = await (await page()).text()
    expect(['Otherton Council', 'A made-up reply'].filter((words) => !html.includes(words))).toEqual([])
    expect(html).not.toMatch(/First Assessor|Second Assessor|cabinet list|cabinet\.csv|A made-up note/)

    await screen.getByRole('button', { name: 'Take it off the site' }).click()
    await screen.getByText('Not published.').waitFor()
    await until('the summary to be gone', async () => (await page()).status >= 400)
    await opener.close()
  },
)

test(
  'two screens of one person: the later answer is asked about, and neither is lost',
  { timeout: 120_000 },
  async () => {
    const { first: one } = team.people
    const board = await one.must('GET', '/assess/board')
    const { today, assessors } = board as { today: string; assessors: { id: string; name: string }[] }
    const { row } = (await one.must('POST', '/assess/open', {
      catalogue: 'keep-it-local',
      profile: null,
      on: today,
      body: { name: 'Someplace Council', kind: 'council' },
      assessors: assessors.filter(({ name }) => name === 'First Assessor').map(({ id }) => id),
    })) as { row: { id: string } }
    const here = await AdminScreen.signIn(browser, city.cms, team.accounts.first)
    await here.open(`/assess?id=${row.id}`)
    const item = question(here.page, first)
    await item.waitFor()
    await one.must('POST', '/assess/answer', {
      assessment: row.id,
      item: 'KIL-1.1',
      answer: { answer: 'partly', level: 1, evidence: [] },
      revision: 0,
    })
    await item.getByText('Level 3').click()
    await item.getByText('You answered this on another screen as well').waitFor()
    await item.getByText('Saved there: Level 1').waitFor()
    await item.getByRole('button', { name: 'Save what is on this screen' }).click()
    await saved(here.page)
    const sheet = await one.must('GET', `/assess/sheet?assessment=${row.id}`)
    expect((sheet['answers'] as Record<string, { level?: number }>)['KIL-1.1']?.level).toBe(3)
    await here.close()
  },
)
