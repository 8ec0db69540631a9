import { AxeBuilder } from '@axe-core/playwright'
import { languageCodes, type Language } from '@use-it-cities/core'
import type { Feed } from '@use-it-cities/success-stories'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aWholeCity } from '../whole-city.ts'
import { everyPage } from './every-page.ts'

let cms: FakeCms
let site: TestSite
let browser: Browser
let feed: Feed

beforeAll(async () => {
  cms = await FakeCms.start()
  feed = await aWholeCity(cms)
  ;[site, browser] = await Promise.all([aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } }), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})

/** What is wrong on every kind of page in a language, as somebody with these settings sees it. */
async function faultsIn(
  language: Language,
  settings: BrowserContextOptions,
  faultsOf: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const headers = { 'x-forwarded-for': `${language}-${JSON.stringify(settings)}` }
  const context = await browser.newContext({ bypassCSP: true, extraHTTPHeaders: headers, ...settings })
  const page = await context.newPage()
  const faults: string[] = []
  for (const { path } of everyPage(language, feed)) {
    await page.goto(site.url + path)
    faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`))
  }
  await context.close()
  return faults
}

const phone = { width: 360, height: 740 }
const small = { width: 320, height: 640 }

const axeFaults = async (page: Page, rules: string[]): Promise<string[]> => {
  await page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")
  const { violations } = await new AxeBuilder({ page }).withRules(rules).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Words and things that reach over the edge of the screen. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    if (scrollWidth <= window.innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((each) => {
      const { left, right } = each.getBoundingClientRect()
      return each.checkVisibility() && (right > window.innerWidth + 1 || left < -1)
    })
    return [
      `is ${scrollWidth} px wide: ${wide
        .slice(0, 3)
        .map((each) => each.outerHTML.slice(0, 90))
        .join(' | ')}`,
    ]
  })

describe('at night', () => {
  it.each(['en', 'ur'] as const)(
    'every word on every kind of page in %s stands out',
    async (language) => {
      const settings = { viewport: phone, colorScheme: 'dark' } as const
      expect(await faultsIn(language, settings, (page) => axeFaults(page, ['color-contrast']))).toEqual([])
    },
    180_000,
  )
  it('the paper is dark', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' })
    await page.goto(`${site.url}/en/`)
    const [ground, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body)
      return [backgroundColor, color]
    })
    await page.close()
    expect([ground, ink]).toEqual(['rgb(23, 20, 15)', 'rgb(243, 236, 224)'])
  })
})

describe('on the smallest screen, which a page at 400 % is too', () => {
  it.each(languageCodes)(
    'no kind of page in %s scrolls sideways',
    async (language) => {
      expect(await faultsIn(language, { viewport: small, javaScriptEnabled: true }, sideways)).toEqual([])
    },
    120_000,
  )
})

describe('with letters twice as large', () => {
  it.each(['en', 'ur', 'pl'] as const)(
    'no kind of page in %s scrolls sideways on a phone',
    async (language) => {
      const larger = async (page: Page) => {
        await page.addStyleTag({ content: 'html{font-size:200%}' })
        return sideways(page)
      }
      expect(await faultsIn(language, { viewport: phone }, larger)).toEqual([])
    },
    120_000,
  )
})

describe("with colours of one's own", () => {
  it('every button and chip has an edge, and nothing is only drawn', async () => {
    const edges = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const bare = [...document.querySelectorAll('.go, .tags a, .labels a, .first, .next, main button:not(.link)')]
          .filter((each) => parseFloat(getComputedStyle(each).borderInlineStartWidth) < 1)
          .map((each) => each.outerHTML.slice(0, 90))
        const drawn = [...document.querySelectorAll('.street')].filter(
          (each) => getComputedStyle(each).display !== 'none',
        )
        return [...bare, ...drawn.map(() => 'shows the street')]
      })
    expect(await faultsIn('en', { viewport: phone, forcedColors: 'active' }, edges)).toEqual([])
  }, 180_000)
})

describe('every target', () => {
  it.each(['en', 'ur', 'so'] as const)(
    'in %s is 24 px high and wide, or stands in a sentence',
    async (language) => {
      const targets = (page: Page): Promise<string[]> =>
        page.evaluate(() =>
          [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select, textarea, audio')]
            .filter((each) => !each.closest('.skip, .unseen') && each.checkVisibility())
            .flatMap((each) => {
              const { width, height } = (each.closest('label') ?? each).getBoundingClientRect()
              const own = (each.textContent ?? '').trim()
              const isInSentence =
                getComputedStyle(each).display === 'inline' && (each.parentElement?.textContent ?? '').trim() !== own
              return isInSentence || (width >= 24 && height >= 24)
                ? []
                : [`${Math.round(width)} x ${Math.round(height)}: ${each.outerHTML.slice(0, 90)}`]
            }),
        )
      expect(await faultsIn(language, { viewport: phone }, targets)).toEqual([])
    },
    180_000,
  )
})
