import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminFaults } from './support/admin-faults.ts'
import { AdminScreen } from './support/admin-screen.ts'
import { allShown } from './support/all-shown.ts'
import { startKillableCity, type KillableCity } from './support/killable-city.ts'
import { people, type People } from './support/people.ts'
import { statusOf } from './support/shown-at.ts'
import { tellerFaults, TellerPhone } from './support/teller-phone.ts'
import { richText, storyReadyToPublish, type ToldStory } from './support/told-story.ts'
import { until } from './support/until.ts'

let city: KillableCity
let team: People
let browser: Browser

beforeAll(async () => {
  city = await startKillableCity()
  team = await people(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const three = ['en', 'ur', 'ar'] as const

test(
  'a teller with a link and a PIN, in Urdu and without scripts: sees, approves one language, asks for a change, takes it down',
  { timeout: 400_000 },
  async () => {
    const story = await published('The allotment', ['en', 'ur'])
    const urdu = await reworded(story, 'ur', 'نیا عنوان جو ابھی کسی نے نہیں دیکھا')
    const { address, pin } = await linkFromPartner(story)
    const link = await onSite(address)

    const phone = await TellerPhone.open(browser, link, 'ur')
    expect(await phone.manners()).toEqual({ lang: 'ur', dir: 'rtl', left: [] })
    expect(await phone.text()).toContain('The allotment: میں نے پوچھا اور کسی نے جواب دیا')
    expect(await phone.text()).not.toContain(urdu)
    expect(await tellerFaults(browser, 'Teller first', three, (page, l) => page.goto(`${link}?l=${l}`))).toEqual([])

    await phone.pin('000000' === pin ? '000001' : '000000')
    expect(await phone.page.locator('#pin-error').count()).toBe(1)
    await phone.pin(pin)
    await phone.words('ur').getByText(urdu).waitFor()
    expect(await openWith(link, pin)).toEqual([])

    await phone.approve('ur')
    await phone.page.getByRole('alert').waitFor()
    expect(await phone.words('ur').locator('button[value="approve"]').count()).toBe(0)
    const { docs } = await team.commsLead.must(
      'GET',
      `/story-texts?draft=true&depth=0&where[story][equals]=${story.id}`,
    )
    const stands = docs as { language: string; wordsHash: string; tellerApproval: { hash: string } }[]
    expect(stands.every(({ wordsHash, tellerApproval }) => wordsHash === tellerApproval.hash)).toBe(true)

    await phone.askForChange('en', 'Say allotment, not garden.')
    await phone.page.getByRole('alert').waitFor()
    const lead = await AdminScreen.signIn(browser, city.cms, team.accounts.commsLead)
    await lead.open('/comms-desk')
    await lead.page
      .getByRole('region', { name: /^Tellers ask for a change/ })
      .getByText('Say allotment, not garden.')
      .waitFor()
    expect(await adminFaults(lead.page, 'Desk with an ask', '.use-it-desk')).toEqual([])
    await lead.close()

    await phone.withdraw()
    expect(await gone(story)).toEqual([410, 410])
    const receipt = await until('the receipt of the take-down', async () => {
      const answer = await team.commsLead.send('GET', `/take-downs/receipt/${story.code}`)
      return answer.status === 200 && answer.body.receipt ? (answer.body.receipt as { addresses: number }) : null
    })
    expect(receipt.addresses).toBeGreaterThan(0)
    expect(await phone.manners()).toEqual({ lang: 'ur', dir: 'rtl', left: [] })
    expect(await tellerFaults(browser, 'Teller down', three, (page, l) => page.goto(`${link}?l=${l}`))).toEqual([])
    await phone.close()
  },
)

test(
  'with the CMS stopped a teller takes the story down there and then; the CMS hears of it when it is back',
  { timeout: 400_000 },
  async () => {
    const story = await published('The choir', ['en', 'ur'])
    const issued = await team.partnerEditor.must('POST', '/tellers/issue', { story: story.id, language: 'ur' })
    const link = await onSite(String(issued.address))
    await city.processes.cms.kill()

    const phone = await TellerPhone.open(browser, link, 'ur')
    expect(await phone.text()).toContain('The choir')
    await phone.pin(String(issued.pin))
    expect(await phone.page.getByRole('alert').count()).toBe(1)
    await phone.withdraw()
    expect(await gone(story)).toEqual([410, 410])
    const waiting = await phone.text()
    expect(
      await tellerFaults(browser, 'Teller down, CMS stopped', three, (page, l) => page.goto(`${link}?l=${l}`)),
    ).toEqual([])

    await city.processes.cms.start()
    await until('the CMS to hear of it', async () => {
      const { docs } = await team.commsLead.must('GET', `/tombstones?where[code][equals]=${story.code}&depth=0`)
      return (docs as unknown[]).length === 1
    })
    await until('the page to say that nothing waits any more', async () => {
      await phone.again()
      return (await phone.text()) !== waiting
    })
    expect(await gone(story)).toEqual([410, 410])
    await phone.close()
  },
)

async function published(name: string, languages: readonly string[]): Promise<ToldStory> {
  const story = await storyReadyToPublish(team, name, { languages })
  await team.commsLead.must('PATCH', `/stories/${story.id}?depth=0`, { _status: 'published' })
  await allShown(city, [story])
  return story
}

/** A partner saves new words of a language that is out already; the site keeps the old ones until they are approved. */
async function reworded(story: ToldStory, language: string, title: string): Promise<string> {
  const where = `where[story][equals]=${story.id}&where[language][equals]=${language}`
  const { docs } = await team.partnerEditor.must('GET', `/story-texts?draft=true&depth=0&${where}`)
  const [text] = docs as { id: string }[]
  const body = richText('نئے الفاظ۔')
  await team.partnerEditor.must('PATCH', `/story-texts/${text?.id}?draft=true&depth=0`, { title, body })
  return title
}

/** As a partner gives it out, with the teller beside them. */
async function linkFromPartner(story: ToldStory): Promise<{ address: string; pin: string }> {
  const partner = await AdminScreen.signIn(browser, city.cms, team.accounts.partnerEditor)
  await partner.open(`/collections/stories/${story.id}`)
  const own = partner.page.getByRole('region', { name: 'The teller’s own page' })
  await own.getByLabel('Language of the page').selectOption({ label: 'اردو' })
  await own.getByRole('button', { name: 'Give them a link' }).click()
  const address = await own.getByText(/\/t\/[a-z0-9-]+/).innerText()
  const pin = /PIN:\s*(\d{6})/.exec(await own.getByRole('status').innerText())?.[1] ?? ''
  expect(await adminFaults(partner.page, 'Link given', '[aria-labelledby="use-it-teller"]')).toEqual([])
  await partner.close()
  return { address: address.trim(), pin }
}

/** The link, once the site has heard of it. */
async function onSite(address: string): Promise<string> {
  await until('the site to know the link', async () => (await statusOf(address)) === 200)
  return address
}

const gone = ({ code, languages }: ToldStory) =>
  Promise.all(languages.map((language) => statusOf(`${city.site}/${language}/stories/${code}`)))

/** The page behind the PIN, in three languages. */
const openWith = (link: string, pin: string) =>
  tellerFaults(browser, 'Teller open', three, async (page, language) => {
    await page.goto(`${link}?l=${language}`)
    await page.fill('input[name="pin"]', pin)
    await page.locator('button[value="open"]').click()
    await page.locator('section[aria-labelledby="text-ur"]').waitFor()
  })
