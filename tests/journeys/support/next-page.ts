import type { Page } from 'playwright-core'

/** Presses what leads to another page, and waits for that page: on a busy machine the press is over before it has come. */
export async function nextPage(page: Page, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), press()])
}
