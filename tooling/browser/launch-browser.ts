import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core'

/** These two arguments are for cloud functions; with them the browser dies between pages elsewhere. */
const unwanted = new Set(['--single-process', '--no-zygote'])

/**
 * A browser for tests: the one from npm (Linux x64), so that a fresh machine needs nothing else; Playwright's own
 * where that does not run (`npx playwright install chromium`). `more` are arguments besides ours.
 */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  firstThatStarts(({ args = [], ...options }) =>
    playwright.launch({ ...options, args: [...args, ...more], headless: true }),
  )

/** The same browser with its files in a folder that can be looked through afterwards, as a phone's owner could. */
export const launchWithProfile = (
  folder: string,
  settings: Parameters<typeof playwright.launchPersistentContext>[1] = {},
): Promise<BrowserContext> =>
  firstThatStarts((options) => playwright.launchPersistentContext(folder, { ...settings, ...options, headless: true }))

type Launch = { readonly executablePath?: string; readonly args?: string[] }

/** Of the starts of the browser from npm, about one in twenty dies at once, for no reason it gives: so five are tried. */
async function firstThatStarts<Started>(start: (options: Launch) => Promise<Started>): Promise<Started> {
  const args = [...chromium.args.filter((each) => !unwanted.has(each)), '--no-sandbox']
  const errors: unknown[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      return await start({ executablePath: await chromium.executablePath(), args })
    } catch (error) {
      errors.push(error)
    }
  }
  return start({}).catch((ownError: unknown) => {
    const sentence =
      'Expected a browser for the tests, but neither the one from npm nor one of Playwright could start. Run: npx playwright install chromium'
    throw new AggregateError([...errors, ownError], sentence)
  })
}
