import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** An employment coach's own device: nobody else's, and nothing on it comes from another one but as a file. */
export class CoachDevice {
  readonly page: Page
  /** Every address it asked for. */
  readonly asked: string[] = []
  readonly #context: BrowserContext

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
    context.on('request', (request) => this.asked.push(request.url()))
  }

  /** Opens the coach view for the first time and sets a passphrase. */
  static async open(
    browser: Browser,
    site: string,
    passphrase: string,
    onceFactsMayCome: Promise<void> = Promise.resolve(),
  ): Promise<CoachDevice> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.route('**/coach/data.json', (route) => onceFactsMayCome.then(() => route.continue()))
    const device = new CoachDevice(context, page)
    await page.goto(`${site}/en/guide/coach`)
    await page.locator('a[href="/coach/"]').first().click()
    await page.fill('#passphrase', passphrase)
    await page.fill('#again', passphrase)
    await device.press('begin')
    await device.says('No clients yet')
    return device
  }

  async press(value: string): Promise<void> {
    await this.page.locator(`#main button[value="${value}"]`).first().click()
  }

  async says(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }

  offline(isOffline: boolean): Promise<void> {
    return this.#context.setOffline(isOffline)
  }

  async unlock(passphrase: string): Promise<void> {
    await this.page.fill('#passphrase', passphrase)
    await this.press('unlock')
  }

  /** Saves all clients as one file. */
  async save(): Promise<Buffer> {
    const saved = this.page.waitForEvent('download')
    await this.press('export')
    return readFile(await (await saved).path())
  }

  async bringIn(file: Buffer, passphrase: string): Promise<void> {
    await this.fillIn(file, passphrase)
    await this.press('import')
  }

  /** Opens the form for a file and fills it in. */
  async fillIn(file: Buffer, passphrase: string): Promise<void> {
    const folded = this.page.locator('details:not([open]) > summary', { hasText: 'Bring in a file' })
    if ((await folded.count()) > 0) await folded.click()
    await this.page.setInputFiles('#file', {
      name: 'clients.use-it-coach',
      mimeType: 'application/octet-stream',
      buffer: file,
    })
    await this.page.fill('#file-passphrase', passphrase)
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}
