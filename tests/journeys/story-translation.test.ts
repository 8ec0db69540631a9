import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminFaults } from './support/admin-faults.ts'
import { AdminScreen } from './support/admin-screen.ts'
import { idOf } from './support/people.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { storyTeam, type StoryTeam } from './support/story-team.ts'
import { storyReadyToPublish } from './support/told-story.ts'

let city: RunningCity
let team: StoryTeam
let browser: Browser

beforeAll(async () => {
  city = await startCity({ env: { TRUST_PROXY: '1' }, flags: ['--no-demo'] })
  team = await storyTeam(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const urdu = { title: 'شام کی جماعت', summary: 'ایک فرضی پڑوسی۔', body: 'میں نے پوچھا اور کسی کو معلوم تھا۔' }

test(
  'a translator writes Urdu from right to left beside the original, with the keyboard; when the original changes they see what, and the board says so',
  { timeout: 300_000 },
  async () => {
    const story = await storyReadyToPublish(team, 'The evening class', { languages: ['en'] })
    await team.commsLead.must('POST', '/consents?depth=0', await yesInUrduToo(story.id))

    const translator = await AdminScreen.signIn(browser, city.cms, team.accounts.translator)
    const { page } = translator
    await page.addInitScript(neverIdle)
    await translator.open('/languages-board?language=ur')
    const row = page.getByRole('row', { name: /The evening class/ })
    await row.getByRole('link', { name: 'Missing' }).waitFor()
    expect(await adminFaults(page, 'Board', '.use-it-translations')).toEqual([])
    await row.getByRole('link', { name: 'Missing' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Translate into Urdu' }).waitFor()
    await page
      .getByRole('region', { name: 'The original, in English' })
      .getByText('The evening class in one sentence.')
      .waitFor()

    const title = page.getByLabel('Title', { exact: true })
    const body = page.locator('[contenteditable="true"]')
    await body.waitFor()
    await title.focus()
    await page.keyboard.type(urdu.title)
    await page.keyboard.press('Tab')
    await page.keyboard.type(urdu.summary)
    await body.focus()
    await page.keyboard.type(urdu.body)
    for (const field of [title, page.getByLabel('In one or two sentences'), body]) {
      expect(await field.getAttribute('dir')).toBe('rtl')
      expect(await field.getAttribute('lang')).toBe('ur')
      expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    }
    const save = page.getByRole('button', { name: 'Save the draft' })
    await save.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Saved as a draft.').first().waitFor()
    expect(JSON.stringify((await textOf(story.id, 'ur')).body)).toContain(urdu.body)
    expect(await adminFaults(page, 'Translate', '.use-it-translate')).toEqual([])

    const english = await textOf(story.id, 'en')
    await team.partnerEditor.must('PATCH', `/story-texts/${english.id}?draft=true&depth=0`, {
      summary: 'The evening class in one longer sentence.',
    })
    await translator.open('/languages-board?language=ur&state=stale')
    await row.getByRole('link', { name: 'Out of date' }).click()
    const since = page.getByRole('region', { name: 'What changed in the original' })
    await since.locator('ins', { hasText: 'longer' }).waitFor()
    expect(await adminFaults(page, 'Translate, out of date', '.use-it-translate')).toEqual([])

    await page.getByLabel('In one or two sentences').fill('ایک فرضی پڑوسی، اب زیادہ لفظوں میں۔')
    await page.getByLabel(/This is up to date now/).check()
    await save.click()
    await since.waitFor({ state: 'detached' })
    await translator.open('/languages-board?language=ur&state=stale')
    await page.getByText('0 stories').waitFor()

    const saved = await textOf(story.id, 'ur')
    expect(saved).toMatchObject({
      title: urdu.title,
      translation: { sourceHash: (await textOf(story.id, 'en')).wordsHash },
    })
    expect(JSON.stringify(saved.body)).toContain(urdu.body)
    // Urdu was given to them, and no other language.
    const other = await team.partnerEditor.must('GET', '/languages/board?language=pl&state=')
    expect(JSON.stringify(other)).toContain('missing')
    await translator.open(`/translate?story=${story.id}&language=pl`)
    await page.getByText(/You may read it. Polish is translated by others/).waitFor()
    expect(await save.count()).toBe(0)
    await translator.close()
  },
)

/** A browser that always has something to do: whoever waits for a quiet moment gets none before the time they set. */
function neverIdle(): void {
  window.requestIdleCallback = (act, { timeout = 0 } = {}) =>
    window.setTimeout(() => act({ didTimeout: true, timeRemaining: () => 0 }), timeout)
  window.cancelIdleCallback = (waiting) => window.clearTimeout(waiting)
}

async function textOf(story: string, language: string) {
  const where = `where[story][equals]=${story}&where[language][equals]=${language}`
  const { docs } = await team.commsLead.must('GET', `/story-texts?draft=true&depth=0&${where}`)
  const [text] = docs as Record<string, unknown>[]
  if (!text) throw new Error(`There is no text in ${language}.`)
  return text
}

const yesInUrduToo = async (story: string) => ({
  story,
  type: 'given',
  on: '2026-11-02',
  how: 'spoken',
  language: 'en',
  organisations: [await idOf(team.administrator, 'organisations', 'karis-neighbour-scheme')],
  channels: ['website'],
  languages: ['en', 'ur'],
  identifiability: { name: 'nobody', face: false, place: 'ward' },
  checklist: { whatItIs: true, whereItGoes: true, whoCouldSee: true, mayChangeMind: true, helpDoesNotDepend: true },
  until: '2099-12-31',
})
