import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Block } from '@use-it-cities/success-stories'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed, city, codeOf, paragraph } from '../fixture.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser

const sentence = 'The group met every week in the old baths and cooked what the gardens gave.'
/** As long as the longest that editors are asked for: 150 words, under two headings. */
const body: readonly Block[] = [
  paragraph(`${sentence} ${sentence} ${sentence}`),
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'What they did' }] },
  paragraph(`${sentence} ${sentence} ${sentence}`),
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'What came of it' }] },
  paragraph(`${sentence} ${sentence} ${sentence} ${sentence}`),
]

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed({ stories: [{}, { body }] }))
  ;[site, browser] = await Promise.all([aSite(cms), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

it.each([
  { name: 'in English', path: `/en/stories/${codeOf(1000)}` },
  { name: 'in Urdu', path: `/ur/stories/${codeOf(1000)}` },
  { name: 'of 150 words', path: `/en/stories/${codeOf(1001)}` },
])('a story $name prints on one or two A5 sheets, as its page says', async ({ path }) => {
  const page = await browser.newPage()
  await page.goto(site.url + path)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.close()
  const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? []
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.length).toBeLessThanOrEqual(2)
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect([Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))).toEqual([148, 210])
})

it('a story names whom to ask first, and other pages lead to the list of partners', async () => {
  const html = async (path: string) => (await fetch(site.url + path)).text()
  const about = await html('/en/about')
  for (const { name } of city.partners) expect(about).toContain(name.replace(/&/g, '&amp;').replace(/'/g, '&#39;'))
  expect(about).toContain('id="partners"')
  expect(await html('/en/')).toContain('href="/en/about#partners"')
  expect(await html(`/ur/stories/${codeOf(1000)}`)).toContain('اس کہانی کے لیے پہلے یہاں پوچھیں')
})
