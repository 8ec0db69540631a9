import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** These two arguments are for cloud functions; with them the browser dies between pages elsewhere. */
const unwanted = new Set(['--single-process', '--no-zygote'])

/**
 * A browser for tests: the one from npm (Linux x64), so that a fresh machine needs nothing else; Playwright's own
 * where that does not run (`npx playwright install chromium`).
 */
export async function launchBrowser(): Promise<Browser> {
  try {
    const args = [...chromium.args.filter((each) => !unwanted.has(each)), '--no-sandbox']
    return await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true })
  } catch (error) {
    return playwright.launch({ headless: true }).catch((ownError: unknown) => {
      const sentence =
        'Expected a browser for the tests, but neither the one from npm nor one of Playwright could start. Run: npx playwright install chromium'
      throw new AggregateError([error, ownError], sentence)
    })
  }
}
