import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** The device of somebody who checks a council: what they write stays on it and leaves it only as a file they save. */
export class CheckDevice {
  readonly page: Page
  /** Every address it asked for. */
  readonly asked: string[] = []
  readonly #context: BrowserContext

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
    context.on('request', (request) => this.asked.push(request.url()))
  }

  /** `catalogues` stand in for those of the site, by their id. */
  static async open(
    browser: Browser,
    site: string,
    size = { width: 360, height: 740 },
    catalogues: Readonly<Record<string, unknown>> = {},
  ): Promise<CheckDevice> {
    const standIns = Object.entries(catalogues)
    const context = await browser.newContext({
      viewport: size,
      locale: 'en-GB',
      serviceWorkers: standIns.length > 0 ? 'block' : 'allow',
    })
    for (const [id, json] of standIns)
      await context.route(`${site}/assess/data/${id}.json`, (route) => route.fulfill({ json }))
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const device = new CheckDevice(context, page)
    await page.goto(`${site}/assess/en/`)
    await device.says(standIns.length > 0 ? 'Start a new check' : 'Works without the internet')
    return device
  }

  async says(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }

  async press(value: string): Promise<void> {
    await this.page.locator(`#main button[value="${value}"]`).first().click()
  }

  /** Begins a check with one set of questions, about one side where it asks two. */
  async begin(catalogue: string, profile: string, name: string, kind?: 'council' | 'organisation'): Promise<void> {
    await this.page.locator(`a[href="#new/${catalogue}"]`).click()
    await this.page.check(`input[name="profile"][value="${profile}"]`)
    if (kind) await this.page.check(`input[name="kind"][value="${kind}"]`)
    await this.page.fill('#name', name)
    await this.press('begin')
    await this.says('Questions by part')
  }

  answer(item: string, value: string): Promise<void> {
    return this.page.locator(`[data-item="${item}"] input[type="radio"][value="${value}"]`).check()
  }

  /** Opens a part by its number, from the list of parts. */
  async part(number: number): Promise<void> {
    await this.page.locator('.parts-list a').nth(number).click()
    await this.page.locator('#answers').waitFor()
  }

  /** On the disk, and not only on the screen. */
  async saved(): Promise<void> {
    await this.page.locator('#kept', { hasText: 'Saved on this device' }).waitFor()
  }

  async save(button = 'save-file'): Promise<Buffer> {
    const saved = this.page.waitForEvent('download')
    await this.press(button)
    return readFile(await (await saved).path())
  }

  async give(place: 'load' | 'join', file: Buffer | string): Promise<void> {
    if (place === 'join') {
      const summary = this.page.locator('summary', { hasText: 'Add someone else’s file' })
      await summary.waitFor()
      if (!(await this.page.locator('#join').isVisible())) await summary.click()
    }
    const buffer = Buffer.from(file)
    await this.page.setInputFiles(`#${place}-file`, { name: 'check.json', mimeType: 'application/json', buffer })
    await this.press(place)
  }

  offline(isOffline: boolean): Promise<void> {
    return this.#context.setOffline(isOffline)
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}
