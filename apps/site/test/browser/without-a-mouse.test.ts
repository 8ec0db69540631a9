import type { Language } from '@use-it-cities/core'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aSite, morning, type TestSite } from '../a-site.ts'
import { FakeMessages } from '../contact-fixture.ts'
import { FakeCms } from '../fake-cms.ts'
import { dropInId, trainingId } from '../outreach-fixture.ts'
import { aWholeCity, fullStory } from '../whole-city.ts'

let cms: FakeCms
let messages: FakeMessages
let site: TestSite
let browser: Browser
let context: BrowserContext
let page: Page
const kinds = new Set<string>()

beforeAll(async () => {
  cms = await FakeCms.start()
  await aWholeCity(cms)
  messages = new FakeMessages(cms)
  // Plain HTTP, as it is in the test: with https the policy would send forms to a port that nobody answers.
  const env = { SITE_URL: 'http://stories.example.org' }
  ;[site, browser] = await Promise.all([aSite(cms, { env }), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await cms.stop()
})
beforeEach(async () => {
  kinds.clear()
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  page = await context.newPage()
  page.on('request', (request) => kinds.add(request.resourceType()))
})
afterEach(() => context.close())

const path = () => decodeURI(page.url().replace(site.url, ''))

/**
 * Presses Tab until what matches has the focus. On the way everything that has it must be seen to have it, within the screen:
 * somebody without a mouse sees where they are.
 */
async function tabTo(selector: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate<{ is: boolean; seen: boolean; html: string } | null>(`(() => {
      const at = document.activeElement
      if (!at || at === document.body) return null
      const { top, bottom, height } = at.getBoundingClientRect()
      const shown = at.closest('label.choice') ?? at
      const style = [getComputedStyle(at), getComputedStyle(shown)]
      const isOutlined = style.some((each) => each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) >= 2)
      const isInSight = bottom > 0 && top < innerHeight && height > 0
      return { is: at.matches(${JSON.stringify(selector)}), seen: isOutlined && isInSight, html: at.outerHTML.slice(0, 90) }
    })()`)
    if (!at) continue
    expect(at.seen, `${path()}: nobody sees that this has the focus: ${at.html}`).toBe(true)
    if (at.is) return
  }
  throw new Error(`Expected to reach ${selector} on ${path()} with Tab.`)
}

async function follow(selector: string, to: string): Promise<void> {
  await tabTo(selector)
  await Promise.all([
    page.waitForURL((url) => decodeURI(url.pathname + url.search + url.hash).startsWith(to)),
    page.keyboard.press('Enter'),
  ])
}

const languages = ['en', 'ur'] as const
const typed: Readonly<Record<(typeof languages)[number], string>> = { en: 'synthetic', ur: 'فرضی' }

describe('with the keyboard alone and without JavaScript', () => {
  it.each(languages)(
    'in %s: from home to a story, to the page for passing it on, and back',
    async (language: Language) => {
      await page.goto(`${site.url}/${language}/`)
      await follow(`a.go[href="/${language}/stories/${fullStory}"]`, `/${language}/stories/${fullStory}`)
      await follow(`a[href="/${language}/champions/${fullStory}"]`, `/${language}/champions/${fullStory}`)
      await follow('#told button', `/${language}/champions/${fullStory}?told=1`)
      await follow(`main a[href="/${language}/stories/${fullStory}"]`, `/${language}/stories/${fullStory}`)
      await follow('.top .home', `/${language}/`)
      expect(kinds.has('script')).toBe(false)
    },
  )

  it.each(languages)('in %s: from an offer to the next date, and to leaving a message', async (language: Language) => {
    const before = messages.stored.size
    await page.goto(`${site.url}/${language}/`)
    await follow(`.menu a[href="/${language}/opportunities"]`, `/${language}/opportunities`)
    await follow(`a[href="/${language}/opportunities/${trainingId}"]`, `/${language}/opportunities/${trainingId}`)
    await follow(`.menu a[href="/${language}/events"]`, `/${language}/events`)
    await follow(`a[href="/${language}/events/${dropInId}"]`, `/${language}/events/${dropInId}`)
    await page.goto(`${site.url}/${language}/opportunities/${trainingId}`)
    await follow(`a[href^="/${language}/contact?about="]`, `/${language}/contact?about=opportunity:${trainingId}`)
    site.clock.now += 5_000
    await tabTo('[name="name"]')
    await page.keyboard.type('Synthetic Zebrafink')
    await tabTo('[name="by"]')
    await page.keyboard.press('Space')
    await tabTo('[name="at"]')
    await page.keyboard.type('0121 496 0777')
    await tabTo('[name="agreed"]')
    await page.keyboard.press('Space')
    await tabTo('form button.go')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await expect.poll(() => messages.stored.size).toBe(before + 1)
    expect(messages.messages.at(-1)).toMatchObject({
      name: 'Synthetic Zebrafink',
      reach: { by: 'phone', at: '0121 496 0777' },
      about: { kind: 'opportunity', id: trainingId },
      language,
    })
    expect(kinds.has('script')).toBe(false)
    site.clock.now = morning
  })

  it.each(languages)('in %s: a search finds something to read', async (language: Language) => {
    await page.goto(`${site.url}/${language}/`)
    await follow(`.menu a[href="/${language}/search"]`, `/${language}/search`)
    await tabTo('main input[name="q"]')
    await page.keyboard.type(typed[language as 'en' | 'ur'])
    await Promise.all([page.waitForURL('**/search?q=*'), page.keyboard.press('Enter')])
    await follow('main a[href*="/opportunities/"]', `/${language}/opportunities/${trainingId}`)
    expect(kinds.has('script')).toBe(false)
  })

  it.each(languages)('in %s: somebody looks for stories like their own', async (language: Language) => {
    await page.goto(`${site.url}/${language}/stories/`)
    await tabTo('main summary')
    await page.keyboard.press('Enter')
    await tabTo('select[name="place"]')
    await page.keyboard.press('ArrowDown')
    await tabTo('main form button.go')
    await Promise.all([page.waitForURL('**/stories/?*'), page.keyboard.press('Enter')])
    expect(new URL(page.url()).searchParams.get('place')).not.toBe('')
    expect(await page.locator('main .card, main .notice').count()).toBeGreaterThan(0)
  })
})
