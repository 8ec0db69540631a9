import { directionOf, type Language } from '@use-it-cities/core'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { nextPage } from './next-page.ts'
import { picture } from './picture.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Somebody who told a story, with their link, on a small phone whose browser runs no script. */
export class TellerPhone {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #link: string

  private constructor(context: BrowserContext, page: Page, link: string) {
    this.#context = context
    this.page = page
    this.#link = link
  }

  static async open(browser: Browser, link: string, language: Language): Promise<TellerPhone> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      locale: language,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(45_000)
    const phone = new TellerPhone(context, page, link)
    await phone.again()
    return phone
  }

  /** Opens the link once more. */
  again(): Promise<Response | null> {
    return this.page.goto(this.#link)
  }

  async pin(numbers: string): Promise<void> {
    await this.page.fill('input[name="pin"]', numbers)
    await nextPage(this.page, () => this.page.locator('button[value="open"]').click())
  }

  /** The part of the page about the words in one language. */
  words(language: Language) {
    return this.page.locator(`section[aria-labelledby="text-${language}"]`)
  }

  approve(language: Language): Promise<void> {
    return nextPage(this.page, () => this.words(language).locator('button[value="approve"]').click())
  }

  async askForChange(language: Language, what: string): Promise<void> {
    // Folded away until somebody wants it, with nothing but the browser's own means.
    await this.words(language).locator('details:not([open]) > summary').click()
    await this.words(language).locator('textarea[name="words"]').fill(what)
    await nextPage(this.page, () => this.words(language).locator('button[value="ask-for-change"]').click())
  }

  /** The way a thumb goes: the button on the page, then the one that asks once more. */
  async withdraw(): Promise<void> {
    await nextPage(this.page, () => this.page.locator('a[href*="/withdraw"]').click())
    await nextPage(this.page, () => this.page.locator('button[value="withdraw"]').click())
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  /** Which language the page says it is in, and which way it runs; what was left in the browser. */
  async manners() {
    const html = this.page.locator('html')
    const { cookies, origins } = await this.#context.storageState()
    return {
      lang: await html.getAttribute('lang'),
      dir: await html.getAttribute('dir'),
      left: [...cookies, ...origins],
    }
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}

/** What axe finds on this page of a teller on a phone, in each of these languages; axe itself needs scripts. */
export async function tellerFaults(
  browser: Browser,
  name: string,
  languages: readonly Language[],
  show: (page: Page, language: Language) => Promise<unknown>,
): Promise<string[]> {
  const found: string[] = []
  for (const language of languages) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await show(page, language)
    await picture(page, `${name} ${language}`)
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    found.push(
      ...violations.map(({ id, nodes }) => `${name} ${language}: ${id} ${nodes.map(({ html }) => html).join(' | ')}`),
    )
    if (await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth'))
      found.push(`${name} ${language}: wider than the screen`)
    if ((await page.locator('html').getAttribute('dir')) !== directionOf(language))
      found.push(`${name} ${language}: runs the other way`)
    await context.close()
  }
  return found
}
