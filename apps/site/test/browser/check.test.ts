import { AxeBuilder } from '@axe-core/playwright'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { aLadderSummary, anAssessmentPublication, aSummary } from '../check-fixture.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'

const types = [
  '',
  'cat-policy',
  'keep-it-local',
  'cat-policy/council',
  'keep-it-local/six-principles',
  'published',
  'published/kx7mfr2wq9',
  'published/ladder234x',
]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let cms: FakeCms
let site: TestSite
let browser: Browser

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishAssessments(anAssessmentPublication([aSummary(), aLadderSummary()]))
  ;[site, browser] = await Promise.all([aSite(cms), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

describe.each([320, 1280])('at %i pixels', (width) => {
  it.each(['en', 'ur', 'ar'] as const)(
    'no page about assessments in %s has a fault that axe can find, and none scrolls sideways',
    async (language) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
      const faults: string[] = []
      for (const type of types) {
        const page = await context.newPage()
        await page.goto(`${site.url}/${language}/check/${type}`)
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
        faults.push(...violations.map(({ id, nodes }) => `${type} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
        if (isWider) faults.push(`${type} is wider than the screen`)
        await page.close()
      }
      await context.close()
      expect(faults).toEqual([])
    },
    240_000,
  )
})

it.each([
  ['en', 'cat-policy/council', 20],
  ['ur', 'cat-policy/council', 24],
  ['en', 'keep-it-local/six-principles', 15],
])(
  'in %s the form %s prints on at most %i sheets of A4, with room to write and nothing only for a screen',
  async (language, form, most) => {
    const page = await browser.newPage()
    await page.goto(`${site.url}/${language}/check/${form}`)
    // As wide as A4 without its margins.
    await page.setViewportSize({ width: 680, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.locator('.screen-only, .menu, .languages, .crumbs, .bottom').filter({ visible: true }).count(),
    ).toBe(0)
    const lines = page.locator('.form-item .lines li')
    const millimetres = await lines.evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect()
        return [(width / 96) * 25.4, (height / 96) * 25.4] as const
      }),
    )
    expect(Math.min(...millimetres.map(([width]) => width))).toBeGreaterThan(25)
    expect(Math.min(...millimetres.map(([, height]) => height))).toBeGreaterThan(7.5)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.close()
    const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? []
    expect(sheets.length).toBeGreaterThan(6)
    expect(sheets.length).toBeLessThanOrEqual(most)
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))).toEqual([210, 297])
  },
)
