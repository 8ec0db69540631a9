import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminFaults } from './support/admin-faults.ts'
import { AdminScreen } from './support/admin-screen.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { storyTeam, type StoryTeam } from './support/story-team.ts'

let city: RunningCity
let team: StoryTeam
let browser: Browser

beforeAll(async () => {
  city = await startCity({ flags: ['--no-demo'] })
  team = await storyTeam(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const said = ['whatItIs', 'whereItGoes', 'whoCouldSee', 'mayChangeMind', 'helpDoesNotDepend'] as const

test(
  'a partner beside the resident: a yes said point by point, signed by a second person; a no is an answer too',
  { timeout: 300_000 },
  async () => {
    const partner = await AdminScreen.signIn(browser, city.cms, team.accounts.partnerEditor)
    const { page } = partner
    const story = await newStory(partner, 'The evening class')

    await recordConsent(partner, story)
    await fillInYes(partner)
    await page.getByLabel(/An asylum claim is open/).check()
    await partner.choose('why__reasons', 'An asylum claim is open')
    await page.uncheck('#field-checklist__helpDoesNotDepend')
    expect(await partner.save('#action-save')).toBe(400)
    await page.getByText('Not ticked yet – that no help depends on it').first().waitFor()
    await page.check('#field-checklist__helpDoesNotDepend')
    expect(await partner.save('#action-save')).toBe(201)
    const consent = await partner.id()
    const { docs: hidden } = await team.partnerEditor.must('GET', '/consents?depth=0')
    expect(hidden).toEqual([expect.objectContaining({ id: consent, needsCountersignature: true })])
    expect(JSON.stringify(hidden)).not.toContain('open-claim')
    await writeText(partner, story, 'en', { title: 'I asked one question', summary: 'It was answered.' })
    await partner.open(`/collections/stories/${story}`)
    await panel(page, 'Who can see this')
      .getByText(/second person/)
      .first()
      .waitFor()

    const lead = await AdminScreen.signIn(browser, city.cms, team.accounts.safeguardingLead)
    await lead.open('/comms-desk')
    await list(lead.page, 'Waiting for a second person').getByRole('link').first().click()
    await lead.page.waitForURL(/consents\/create/)
    await lead.ready()
    await lead.choose('how', 'spoken')
    expect(await lead.save('#action-save')).toBe(201)
    const { docs } = await team.commsLead.must('GET', '/consents?depth=0&sort=-recordedAt')
    expect(docs).toMatchObject([{ type: 'countersigned', given: consent }, { type: 'given' }])

    const declined = await newStory(partner, 'Somebody said no')
    await recordConsent(partner, declined)
    await partner.choose('type', 'No')
    await partner.choose('how', 'spoken')
    expect(await partner.save('#action-save')).toBe(201)
    await writeText(partner, declined, 'en', { title: 'Not to be shown', summary: 'They said no.' })
    await partner.open(`/collections/stories/${declined}`)
    await panel(page, 'Who can see this')
      .getByText(/said no|refused/)
      .first()
      .waitFor()
    await Promise.all([partner, lead].map((screen) => screen.close()))
  },
)

test(
  'a reviewer asks for changes in one field; the partner mends it and says why one word may stand; nobody lets stand what the teller did not allow',
  { timeout: 300_000 },
  async () => {
    const partner = await AdminScreen.signIn(browser, city.cms, team.accounts.partnerEditor)
    const { page } = partner
    const story = await newStory(partner, 'The drop-in')
    await recordConsent(partner, story)
    await fillInYes(partner)
    expect(await partner.save('#action-save')).toBe(201)
    const text = await writeText(partner, story, 'en', {
      title: 'I asked at the drop-in',
      summary: 'A made-up neighbour was empowered in Greater Icknield.',
    })
    const own = panel(page, 'Review')
    const forbidden = own.getByRole('listitem').filter({ hasText: 'more exact than the city' })
    const deficit = own.getByRole('listitem').filter({ hasText: 'what people lack' })
    await forbidden.waitFor()
    await deficit.waitFor()
    expect(await forbidden.getByText('Let it stand…').count()).toBe(0)
    await own.getByRole('button', { name: 'Hand in for review' }).click()
    await own.getByText('In review', { exact: true }).waitFor()

    const reviewer = await AdminScreen.signIn(browser, city.cms, team.accounts.reviewer)
    await reviewer.open('/comms-desk')
    await list(reviewer.page, 'Waiting for review')
      .getByRole('link', { name: /I asked at the drop-in/ })
      .click()
    await reviewer.page.waitForURL(new RegExp(text))
    const theirs = panel(reviewer.page, 'Review')
    await theirs.getByLabel('About').first().selectOption('Summary')
    await theirs.getByLabel('What should be changed?').fill('Name no place: they allowed the city only.')
    expect(await adminFaults(reviewer.page, 'Review', '[aria-labelledby="use-it-review"]')).toEqual([])
    await theirs.getByRole('button', { name: 'Ask for changes' }).click()
    await theirs.getByText('Changes requested', { exact: true }).waitFor()

    await partner.open('/comms-desk')
    await list(page, 'Waiting for whoever writes it')
      .getByRole('link', { name: /I asked at the drop-in/ })
      .click()
    await page.waitForURL(new RegExp(text))
    const asked = own.getByRole('listitem').filter({ hasText: 'asks for changes, summary' })
    await asked.getByText('Name no place: they allowed the city only.').waitFor()
    await page.fill('#field-summary', 'A made-up neighbour felt empowered by one answer.')
    expect(await partner.save('#action-save-draft')).toBe(200)
    await forbidden.waitFor({ state: 'detached' })
    await asked.getByRole('button', { name: 'Settled' }).click()
    await own.getByText('Nothing is open.').waitFor()
    await deficit.getByText('Let it stand…').click()
    await deficit.getByLabel('Let it stand, because …').fill('They said it themselves and want the word.')
    await deficit.getByRole('button', { name: 'Let it stand', exact: true }).click()
    await own.getByText('Nothing holds these words up.').waitFor()
    await own.getByRole('button', { name: 'Hand in for review' }).click()
    await own.getByText('In review', { exact: true }).waitFor()

    await reviewer.open(`/collections/story-texts/${text}`)
    await theirs.getByText('They said it themselves and want the word.').waitFor()
    await reviewer.page.getByRole('button', { name: 'Approve this text' }).click()
    await theirs.getByText('Approved', { exact: true }).waitFor()

    // Let stand is what was read, and nothing else: a place in the title is refused, whoever asks.
    const { wordsHash } = await team.commsLead.must('GET', `/story-texts/${text}?draft=true&depth=0`)
    const refused = await team.commsLead.send('POST', '/review/let-stand', {
      text,
      hash: wordsHash,
      code: 'identifying.place',
      path: 'texts/en/summary',
      reason: 'Because I say so, and nobody asked.',
    })
    expect(refused.status).toBe(409)
    await team.partnerEditor.must('PATCH', `/story-texts/${text}?draft=true`, { title: 'I asked in Greater Icknield' })
    const changed = await team.commsLead.must('GET', `/story-texts/${text}?draft=true&depth=0`)
    const forced = await team.commsLead.send('POST', '/review/let-stand', {
      text,
      hash: changed.wordsHash,
      code: 'identifying.place',
      path: 'texts/en/title',
      reason: 'Because I say so, and nobody asked.',
    })
    expect(forced.status).toBe(403)
    expect(JSON.stringify(forced.body)).toContain('nobody can let it stand')
    await Promise.all([partner, reviewer].map((screen) => screen.close()))
  },
)

test(
  'a box ticked just before the server has answered about another one: what belongs to it appears all the same',
  { timeout: 120_000 },
  async () => {
    const partner = await AdminScreen.signIn(browser, city.cms, team.accounts.partnerEditor)
    const { page } = partner
    await partner.open('/collections/consents/create')
    await partner.choose('type', 'Yes, as written here')
    await page.getByLabel('A picture of the teller may be shown').waitFor()
    // The form has come to rest: it asks nothing more about the choice.
    await page.waitForTimeout(4_000)

    const answer = await heldAnswer(page)
    await page.getByLabel('A picture of the teller may be shown').check()
    await answer.isHeld
    await page.getByLabel(/An asylum claim is open/).check()
    answer.letGo()
    await page.locator('#field-why__reasons').waitFor({ timeout: 20_000 })
    expect(await page.getByLabel('A picture of the teller may be shown').isChecked()).toBe(true)
    await partner.close()
  },
)

/** The next answer of the server to a form, kept back until it is let go. */
async function heldAnswer(page: Page): Promise<{ readonly isHeld: Promise<void>; letGo(): void }> {
  const held = Promise.withResolvers<void>()
  const free = Promise.withResolvers<void>()
  await page.route(
    (url) => url.pathname.startsWith('/admin/'),
    async (route) => {
      const response = await route.fetch()
      held.resolve()
      await free.promise
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  return { isHeld: held.promise, letGo: () => free.resolve() }
}

async function newStory(partner: AdminScreen, name: string): Promise<string> {
  await partner.open('/collections/stories/create')
  await partner.page.fill('#field-workingTitle', name)
  await partner.choose('strand', 'Community research')
  await partner.choose('place', 'Birmingham')
  expect(await partner.save('#action-save-draft')).toBe(201)
  return partner.id()
}

async function recordConsent(screen: AdminScreen, story: string): Promise<void> {
  await screen.open(`/collections/stories/${story}`)
  await screen.page.getByRole('link', { name: 'Record what the teller says' }).click()
  await screen.page.waitForURL(/consents\/create/)
  await screen.ready()
}

/** Spoken in English, for the website and print, in English and Urdu, naming nobody and no place smaller than the city. */
async function fillInYes(screen: AdminScreen): Promise<void> {
  await screen.choose('type', 'Yes, as written here')
  await screen.choose('how', 'spoken')
  await screen.choose('language', 'English')
  for (const point of said) await screen.page.check(`#field-checklist__${point}`)
  await screen.tick('organisations', 'Karis')
  await screen.tick('channels', 'Website', 'Print')
  await screen.tick('languages', 'English', 'اردو')
  await screen.choose('identifiability__name', 'nobody')
  await screen.choose('identifiability__place', 'city')
  await screen.fillDay('until', '31 Dec 2099')
}

async function writeText(
  screen: AdminScreen,
  story: string,
  language: string,
  { title, summary }: { title: string; summary: string },
): Promise<string> {
  await screen.open(`/collections/story-texts/create?story=${story}&language=${language}`)
  await screen.page.fill('#field-title', title)
  await screen.page.fill('#field-summary', summary)
  await screen.write('I asked, and somebody knew.')
  expect(await screen.save('#action-save-draft')).toBe(201)
  const text = await screen.id()
  await screen.open(`/collections/story-texts/${text}`)
  return text
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** A list of the desk; its heading ends with how many there are. */
const list = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
