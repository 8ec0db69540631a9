import type { Page } from 'playwright-core'
import type { Keyboard } from './keyboard.ts'

/** Chooses in one of Payload's lists with the keyboard alone: Tab to it, type, Enter. */
export async function chooseInList(page: Page, keyboard: Keyboard, field: string, option: string): Promise<void> {
  await keyboard.write(`#field-${field} input`, option)
  await page.locator('.rs__option', { hasText: option }).first().waitFor()
  await page.keyboard.press('Enter')
}
