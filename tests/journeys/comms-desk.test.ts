import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPicture } from './support/a-picture.ts'
import { adminFaults } from './support/admin-faults.ts'
import { AdminScreen } from './support/admin-screen.ts'
import { allShown } from './support/all-shown.ts'
import { people, type People } from './support/people.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { shownAt, statusOf, stillShows } from './support/shown-at.ts'
import { storyReadyToPublish } from './support/told-story.ts'
import { until } from './support/until.ts'

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

test(
  'the comms lead publishes from the desk, and takes everything down in one act with the keyboard; the receipt is there once all is gone',
  { timeout: 300_000 },
  async () => {
    const story = await storyReadyToPublish(team, 'The bicycle workshop', { picture: await aPicture() })
    const title = /The bicycle workshop/
    const lead = await AdminScreen.signIn(browser, city.cms, team.accounts.commsLead)
    const { page } = lead
    await lead.open('/comms-desk')
    const ready = list(page, 'Ready to publish')
    await ready.getByRole('button', { name: title }).click()
    await page.getByRole('button', { name: 'Publish it' }).click()
    const out = list(page, 'Went out this week')
    await out.getByRole('button', { name: title }).waitFor()
    await allShown(city, [story])
    expect(await adminFaults(page, 'Desk', '.use-it-desk')).toEqual([])

    await out.getByRole('button', { name: title }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /down everywhere\?/ }).waitFor()
    // The question takes the keyboard to “Keep it” a moment after it is there: whoever goes on before is brought back.
    await page.locator('.confirmation-modal #confirm-cancel:focus').waitFor()
    await page.getByRole('button', { name: 'Take it down' }).focus()
    await page.keyboard.press('Enter')
    await out.getByRole('button', { name: title }).waitFor({ state: 'detached' })

    const where = shownAt(city, story)
    await until('everything to be gone', async () => (await stillShows(where, story.code)).length === 0)
    const pages = story.languages.map((language) => `${city.site}/${language}/stories/${story.code}`)
    expect(await Promise.all(pages.map(statusOf))).toEqual([410, 410])

    await until('the receipt', async () => {
      const answer = await team.commsLead.send('GET', `/take-downs/receipt/${story.code}`)
      return answer.status === 200 && Boolean(answer.body.receipt)
    })
    const { docs } = await team.commsLead.must('GET', `/take-downs?where[code][equals]=${story.code}&depth=0`)
    await lead.open(`/collections/take-downs/${(docs as { id: string }[])[0]?.id ?? ''}`)
    const progress = page.getByRole('region', { name: 'Is everything gone?' })
    await progress.getByText('Number of the receipt').waitFor()
    expect(await adminFaults(page, 'Take-down', '[aria-labelledby="use-it-take-down"]')).toEqual([])
    await lead.open(`/collections/stories/${story.id}`)
    await page
      .getByRole('region', { name: 'Who can see this' })
      .getByText(/This story was taken down on/)
      .waitFor()
    expect(await adminFaults(page, 'Story taken down', '[aria-labelledby="use-it-who"]')).toEqual([])
    await lead.close()
  },
)

/** A list of the desk; its heading ends with how many there are. */
const list = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
