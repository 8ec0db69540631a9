import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminFaults } from './support/admin-faults.ts'
import { AdminScreen } from './support/admin-screen.ts'
import { chooseInList } from './support/in-a-list.ts'
import { Keyboard } from './support/keyboard.ts'
import { idOf } from './support/people.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { statusOf } from './support/shown-at.ts'
import { storyTeam, type StoryTeam } from './support/story-team.ts'
import { until } from './support/until.ts'

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

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** All languages of the city but the one that is to be written. */
const others = ['en', 'pa', 'bn', 'ar', 'so', 'ps', 'ro', 'pl']
const urdu = { title: 'سائیکل ٹھیک کرنا سیکھیں', summary: 'چھ ہفتے کے دن۔', body: 'چائے بھی ہے۔' }

async function anOffer(languages: readonly string[]): Promise<{ id: string; code: string }> {
  const { doc } = await team.partnerEditor.must('POST', '/opportunities?depth=0', {
    organisation: await idOf(team.administrator, 'organisations', 'karis-neighbour-scheme'),
    kind: 'training',
    showUntil: inDays(30),
    words: languages.map((language) => ({
      language,
      title: `Learn to mend bicycles (${language})`,
      summary: 'Six Saturdays. Made up for a test.',
      body: 'Bring nothing.',
    })),
  })
  return doc as { id: string; code: string }
}

/** Which rows of words are open, by what their folded line says first. */
async function openRows(page: Page): Promise<string[]> {
  const rows = await page.locator('[id^="words-row-"]').all()
  const open: string[] = []
  for (const row of rows)
    if (await row.locator('input[id$="__title"]').isVisible()) open.push(await row.locator('strong').innerText())
  return open
}

test(
  'a new offer begins with an empty row that is open, and each language that is added is open too; kept, all are folded',
  { timeout: 240_000 },
  async () => {
    const partner = await AdminScreen.signIn(browser, city.cms, team.accounts.partnerEditor)
    const { page } = partner
    const keyboard = new Keyboard(page)
    await partner.open('/collections/opportunities/create')
    await page.locator('#field-words__0__title').waitFor()
    await chooseInList(page, keyboard, 'kind', 'Training')
    await keyboard.write('#field-showUntil input', inDays(20))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await keyboard.write('#field-words__0__title', 'Learn to sew')
    await keyboard.write('#field-words__0__summary', 'Made up for a test.')
    await page.getByText('Complete', { exact: true }).waitFor()
    await keyboard.press('button:has-text("Add language")')
    await page.locator('#field-words__1__title').waitFor()
    await chooseInList(page, keyboard, 'words__1__language', 'Urdu')
    await keyboard.write('#field-words__1__title', urdu.title)
    await page.getByText('Still to write: what it is').waitFor()
    expect(await openRows(page)).toEqual(['English', 'Urdu'])
    await keyboard.write('#field-words__1__summary', urdu.summary)
    await keyboard.press('#action-save')
    await partner.id()
    await partner.open(new URL(page.url()).pathname.replace('/admin', ''))
    await page.locator('.use-it-language-row', { hasText: 'Urdu' }).waitFor()
    expect(await openRows(page)).toEqual([])
    await partner.close()
  },
)

test(
  'an offer in eight languages fits on a screen; a translator writes the ninth with the keyboard, and can change no other word',
  { timeout: 300_000 },
  async () => {
    const { code } = await anOffer(others)
    const inUrdu = `${city.site}/ur/opportunities/${code}`
    await until('the offer to be on the site', async () => (await statusOf(inUrdu)) === 200)
    expect(await (await fetch(inUrdu)).text()).not.toContain(urdu.title)

    const translator = await AdminScreen.signIn(browser, city.cms, team.accounts.translator)
    const { page } = translator
    const keyboard = new Keyboard(page)
    await translator.open('/collections/opportunities')
    await keyboard.press('a:has-text("Not in Urdu yet")')
    await page.waitForURL(/missing/)
    await keyboard.press('td a:has-text("Learn to mend bicycles")')
    await page.locator('.use-it-language-row').first().waitFor()
    expect(await openRows(page)).toEqual([])
    expect((await page.locator('#field-words').boundingBox())?.height).toBeLessThan(900)
    expect(await adminFaults(page, 'Words', '.use-it-language-row')).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })

    await keyboard.press('#words-row-0 .collapsible__toggle')
    await page.locator('#field-words__0__title').waitFor()
    expect(await page.locator('#field-words__0__title').isEditable()).toBe(false)
    expect(await page.locator('#field-words__0__summary').isEditable()).toBe(false)
    expect(await page.locator('#field-link').isEditable()).toBe(false)

    await keyboard.press('button:has-text("Add language")')
    await page.locator('#field-words__8__title').waitFor()
    await keyboard.reach('#field-words__8__language input')
    await page.keyboard.press('ArrowDown')
    await page.locator('.rs__option').first().waitFor()
    expect(await page.locator('.rs__option').allInnerTexts()).toEqual(['Urdu (اردو)'])
    await page.keyboard.press('Enter')
    await keyboard.write('#field-words__8__title', urdu.title)
    await keyboard.write('#field-words__8__summary', urdu.summary)
    await keyboard.write('#field-words__8__body', urdu.body)
    await page.locator('.use-it-language-row', { hasText: urdu.title }).getByText('Complete').waitFor()
    await keyboard.press('#action-save')
    await page.getByText('Updated successfully').first().waitFor()
    await until('the words to be on the site', async () => (await (await fetch(inUrdu)).text()).includes(urdu.title))

    // Where they come to an offer for the first time, their own language is open and the others are folded.
    const further = await anOffer(['en', 'ur', 'pl'])
    await translator.open(`/collections/opportunities/${further.id}`)
    await page.locator('#field-words__1__title').waitFor()
    expect(await openRows(page)).toEqual(['Urdu'])
    expect(await page.locator('#field-words__1__title').isEditable()).toBe(true)
    await translator.close()
  },
)
