import type { Language } from '@use-it-cities/core'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { pdfText } from './pdf-text.ts'

/** What the browser of somebody sent and was told while they read the guide. */
export interface Traffic {
  /** Paths with their queries, each once, in order. */
  readonly addresses: readonly string[]
  /** Of addresses elsewhere: a reader of the guide has none. */
  readonly elsewhere: readonly string[]
  /** Such as `document`, `image`, `script`. */
  readonly kinds: readonly string[]
  readonly referers: readonly string[]
  /** What the console of the browser said, such as a breach of the page's policy. */
  readonly complaints: readonly string[]
}

/** Somebody who reads the guide on a small phone without JavaScript. */
export class GuideReader {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #site: string
  readonly #requests: Request[] = []
  readonly #complaints: string[] = []

  private constructor(context: BrowserContext, page: Page, site: string) {
    this.#context = context
    this.page = page
    this.#site = site
    context.on('request', (request) => this.#requests.push(request))
    page.on('console', (message) => this.#complaints.push(message.text()))
  }

  static async open(browser: Browser, site: string, language: Language): Promise<GuideReader> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      locale: language,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const reader = new GuideReader(context, page, site)
    await page.goto(`${site}/${language}/guide/`)
    return reader
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  async search(words: string): Promise<void> {
    await this.page.fill('#q', words)
    await this.page.locator('form.search button').click()
  }

  /** Waits for a question, so that nothing is written on the page before. */
  async asked(question: string): Promise<void> {
    await this.page.locator(`[data-question="${question}"]`).waitFor()
  }

  async press(button: string): Promise<void> {
    await this.page.locator(`#main button[value="${button}"]`).first().click()
  }

  /** Ticks one answer, or writes a line, and continues. */
  async answer(question: string, name: string, value: string): Promise<void> {
    await this.asked(question)
    const choice = this.page.locator(`input[name="${name}"][value="${value}"]`)
    if ((await choice.count()) > 0) await choice.check()
    else await this.page.fill(`input[name="${name}"]`, value)
    await this.press('next')
  }

  /** Copies the marks and the day of one test from its certificate. */
  async sitting(number: 1 | 2, test: 'ielts' | 'oet', { marks, day }: { marks: Marks; day: Day }): Promise<void> {
    await this.page.locator(`input[name="sitting${number}.test"][value="${test}"]`).check()
    for (const [name, value] of Object.entries({ ...marks, ...day }))
      await this.page.fill(`input[name="sitting${number}.${name}"]`, value)
  }

  /** What stands under the headings of the page's main part. */
  text(): Promise<string> {
    return this.page.locator('#main').innerText()
  }

  /** Presses the button for the sheet as it stands on the page, and reads what that very form brings. */
  async sheet(): Promise<readonly string[]> {
    const sent = this.#context.waitForEvent('request', (each) => new URL(each.url()).pathname.endsWith('/route-sheet'))
    await this.page.locator('button[formaction$="/route-sheet"]').click()
    const request = await sent
    const response = await fetch(request.url(), {
      method: request.method(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: this.#site },
      body: request.postData(),
    })
    const type = response.headers.get('content-type')
    if (type !== 'application/pdf') throw new Error(`Expected a PDF, but ${response.status} ${type} came.`)
    return pdfText(new Uint8Array(await response.arrayBuffer()))
  }

  get traffic(): Traffic {
    const urls = this.#requests.map((each) => new URL(each.url()))
    const once = (all: readonly string[]) => [...new Set(all)]
    return {
      // The browser asks for the icon whenever it likes.
      addresses: once(urls.map(({ pathname, search }) => pathname + search)).filter((each) => each !== '/icon.svg'),
      elsewhere: once(urls.filter(({ origin }) => origin !== this.#site).map(({ href }) => href)),
      kinds: once(this.#requests.map((each) => each.resourceType())).sort(),
      referers: once(this.#requests.flatMap((each) => each.headers().referer ?? [])),
      complaints: this.#complaints,
    }
  }

  /** Cookies and whatever else the site left in the browser. */
  async left(): Promise<readonly unknown[]> {
    const { cookies, origins } = await this.#context.storageState({ indexedDB: true })
    return [...cookies, ...origins]
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}

export type Marks = Readonly<Record<'listening' | 'reading' | 'writing' | 'speaking', string> & { overall?: string }>
export type Day = Readonly<Record<'day' | 'month' | 'year', string>>
