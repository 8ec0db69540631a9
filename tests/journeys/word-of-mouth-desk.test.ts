import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRecording } from './support/a-recording.ts'
import { adminFaults } from './support/admin-faults.ts'
import { AdminScreen } from './support/admin-screen.ts'
import { chooseInList } from './support/in-a-list.ts'
import { Keyboard } from './support/keyboard.ts'
import { idOf, people, type People, type Person } from './support/people.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { storyReadyToPublish } from './support/told-story.ts'

let city: RunningCity
let team: People
let browser: Browser

beforeAll(async () => {
  city = await startCity({ env: { TRUST_PROXY: '1' }, flags: ['--no-demo'] })
  team = await people(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

interface Desk {
  readonly screen: AdminScreen
  readonly page: Page
  readonly keyboard: Keyboard
}

async function atDesk(person: Person, work: (desk: Desk) => Promise<void>): Promise<void> {
  const screen = await AdminScreen.signIn(browser, city.cms, person)
  await work({ screen, page: screen.page, keyboard: new Keyboard(screen.page) })
  await screen.close()
}

/** Presses a button that makes a PDF, and says what it is called; the keyboard stays where it was. */
async function printed({ page, keyboard }: Desk, button: string): Promise<string> {
  const begun = page.waitForEvent('download')
  await keyboard.press(button)
  const name = (await begun).suggestedFilename()
  await page.locator('[aria-live="polite"]', { hasText: `${name} is with your downloads.` }).waitFor()
  expect(await page.locator(`${button}:focus`).count()).toBe(1)
  return name
}

test('with the keyboard alone: a recording is put beside a story', { timeout: 180_000 }, async () => {
  const story = await storyReadyToPublish(team, 'The reading room')
  await atDesk(team.accounts.partnerEditor, async ({ screen, page, keyboard }) => {
    await screen.open(`/collections/recordings/create?story=${story.id}&language=en`)
    const choosing = page.waitForEvent('filechooser')
    await keyboard.press('button:has-text("Select a file")')
    await (await choosing).setFiles({ name: 'told.ogg', mimeType: 'audio/ogg', buffer: aRecording() })
    await chooseInList(page, keyboard, 'voice', 'Somebody who reads')
    await keyboard.reach('#field-notTheTeller')
    await page.keyboard.press('Space')
    expect(await adminFaults(page, 'Recording, new', '.field-description')).toEqual([])
    await keyboard.press('#action-save')
    const id = await screen.id()
    expect(await team.commsLead.must('GET', `/recordings/${id}?depth=0`)).toMatchObject({
      story: story.id,
      language: 'en',
      voice: 'reader',
      seconds: 1,
    })
    const back = '.use-it-links a:has-text("Back to the story")'
    await page.locator(back).waitFor()
    expect(await adminFaults(page, 'Recording', '.use-it-links')).toEqual([])
    await keyboard.press(back)
    await page.waitForURL(new RegExp(`/collections/stories/${story.id}`))
  })
})

test(
  'with the keyboard alone: a slip from paper becomes a message, which is opened and taken in hand',
  { timeout: 180_000 },
  async () => {
    await atDesk(team.accounts.commsLead, async ({ screen, page, keyboard }) => {
      await screen.open('/collections/contact-messages')
      await keyboard.press('summary:has-text("Type in a slip from paper")')
      await keyboard.write('#use-it-slip-name', 'Test Neighbour')
      await keyboard.write('#use-it-slip-at', '07700 900123')
      await keyboard.write('#use-it-slip-words', 'Made up for a test.')
      await keyboard.reach('label:has-text("On the paper they ticked") input')
      await page.keyboard.press('Space')
      expect(await adminFaults(page, 'Slip', 'details.use-it-panel')).toEqual([])
      await keyboard.press('button:has-text("Keep it as a message")')
      // Where the keyboard goes on, and what stands below: the list with the message in it.
      await page.locator('a:focus', { hasText: 'Open it' }).waitFor()
      await page.locator('.collection-list table').getByText('Something else').first().waitFor()
      expect(await adminFaults(page, 'Slip kept', 'details.use-it-panel')).toEqual([])
      await page.locator('a:focus', { hasText: 'Open it' }).press('Enter')
      await page.getByRole('heading', { name: 'Test Neighbour' }).waitFor()
      expect(await adminFaults(page, 'Message', '.use-it-message')).toEqual([])
      await chooseInList(page, keyboard, 'status', 'In hand')
      await keyboard.press('#action-save')
      await page.getByText('Updated successfully').first().waitFor()
      const { docs } = await team.commsLead.must('GET', '/contact-messages?depth=0')
      expect(docs).toMatchObject([{ name: 'Test Neighbour', status: 'in-hand', takenBy: expect.any(String) }])
    })
  },
)

test(
  'with the keyboard alone: the round-up is drafted from the figures, looked at, not sent yet, and sent',
  { timeout: 240_000 },
  async () => {
    await team.commsLead.must('POST', '/round-up-subscribers?depth=0', { email: 'reader@example.org' })
    await atDesk(team.accounts.commsLead, async ({ screen, page, keyboard }) => {
      await screen.open('/word-of-mouth')
      await page.getByText('Nothing has come to five in a week yet.').waitFor()
      expect(await adminFaults(page, 'Figures, none', '.use-it-mouth')).toEqual([])
      await keyboard.press('button:has-text("Draft that of last week")')
      await page.getByText('1 reader will get it, an e-mail each.').waitFor()
      expect(await adminFaults(page, 'Round-up', '.use-it-round-up')).toEqual([])
      const sending = '.use-it-round-up button:has-text("Send it…")'
      await keyboard.press(sending)
      await page.locator('.confirmation-modal #confirm-cancel:focus').waitFor()
      expect(await adminFaults(page, 'Round-up, sending', '.confirmation-modal')).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator(`${sending}:focus`).waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.confirmation-modal #confirm-cancel:focus').waitFor()
      await keyboard.press('.confirmation-modal #confirm-action')
      await page.locator('.use-it-round-up').getByText('Sent', { exact: true }).waitFor()
      expect(await adminFaults(page, 'Round-up, sent', '.use-it-round-up')).toEqual([])
    })
  },
)

test(
  'with the keyboard alone: a banner is planned, its code leads somewhere, and it is printed',
  { timeout: 240_000 },
  async () => {
    const organisation = await idOf(team.administrator, 'organisations', 'karis-neighbour-scheme')
    const { doc } = await team.partnerEditor.must('POST', '/opportunities?depth=0', {
      organisation,
      kind: 'training',
      showUntil: inDays(30),
      words: [{ language: 'en', title: 'Learn to mend bicycles', summary: 'Made up for a test.', body: '' }],
    })
    await atDesk(team.accounts.partnerEditor, async (desk) => {
      const { screen, page, keyboard } = desk
      await screen.open('/collections/referral-codes/create')
      await keyboard.write('#field-label', 'A banner across the widest street of the made-up part of the city')
      await chooseInList(page, keyboard, 'aims__0__opens', 'An opportunity')
      await keyboard.write('#field-aims__0__target', (doc as { code: string }).code)
      await page.locator('#field-aims').getByText('“Learn to mend bicycles”').waitFor()
      await keyboard.press('button:has-text("Add change")')
      await page.locator('#field-aims__1__opens').waitFor()
      await keyboard.write('#field-aims__1__from input', inDays(10))
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await chooseInList(page, keyboard, 'aims__1__opens', 'Events')
      await keyboard.press('#action-save')
      await screen.id()
      const panel = page.getByRole('region', { name: 'What it opens' })
      await panel.getByText('“Learn to mend bicycles”').waitFor()
      expect(await adminFaults(page, 'Code', '.use-it-opens')).toEqual([])
      await keyboard.write('#use-it-banner-line', 'Ask, and somebody answers')
      expect(await adminFaults(page, 'Banner', '[aria-labelledby="use-it-banner"]')).toEqual([])
      expect(await printed(desk, 'button:has-text("Make the PDF of the banner")')).toMatch(/\.pdf$/)
    })
  },
)

test(
  'with the keyboard alone: a leaflet is printed from its story, and is written down as still out there',
  { timeout: 180_000 },
  async () => {
    const story = await storyReadyToPublish(team, 'The sewing room', { channels: ['website', 'print', 'press'] })
    await team.commsLead.must('PATCH', `/stories/${story.id}?depth=0`, { _status: 'published' })
    await atDesk(team.accounts.partnerEditor, async (desk) => {
      const { screen, page, keyboard } = desk
      await screen.open(`/collections/stories/${story.id}`)
      const panel = '[aria-labelledby="use-it-print"]'
      await page.locator('#use-it-print-places').waitFor()
      await keyboard.write('#use-it-print-places', 'The old library, by the scheme')
      expect(await adminFaults(page, 'Print', panel)).toEqual([])
      expect(await printed(desk, `${panel} button:has-text("Make the PDF")`)).toMatch(/\.pdf$/)
      await page.locator(panel).getByText('The old library, by the scheme').last().waitFor()
      expect(await adminFaults(page, 'Printed', panel)).toEqual([])
    })
  },
)

test('figures of many weeks have no faults that axe finds, and earlier ones open', { timeout: 180_000 }, async () => {
  const rows = ['2026-11-09', '2026-11-02', '2026-10-26', '2026-10-19', '2026-10-12'].flatMap((week) => [
    { week, code: 'bcdfgh', label: 'A banner across the widest street', kind: 'code', opened: 25, told: 5 },
    { week, code: 'bcdfghjk', label: null, kind: 'story', opened: null, told: 10 },
  ])
  const answers = {
    tallies: { rows, unreached: ['https://other.example.org'] },
    'who-told': { days: 90, weeks: [{ week: '2026-11-09', counts: { friend: 10 } }] },
  }
  await atDesk(team.accounts.commsLead, async ({ screen, page, keyboard }) => {
    // Figures take weeks to come about: the screen gets some as the server gives them.
    for (const [name, json] of Object.entries(answers))
      await page.route(`**/api/word-of-mouth/${name}`, (route) => route.fulfill({ json }))
    await screen.open('/word-of-mouth')
    await page.getByText('Week from 9 November 2026', { exact: true }).waitFor()
    const earlier = page.getByText('Week from 12 October 2026', { exact: true })
    expect(await earlier.isVisible()).toBe(false)
    await keyboard.press('summary:has-text("Earlier weeks")')
    await earlier.waitFor()
    expect(await adminFaults(page, 'Figures', '.use-it-mouth')).toEqual([])
  })
})
