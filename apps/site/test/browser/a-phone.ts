import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchWithProfile } from '@use-it-cities/tooling/browser'
import type { BrowserContext, Page } from 'playwright-core'

/** A small phone with files of its own. */
export interface Phone {
  readonly context: BrowserContext
  readonly page: Page
  readonly profile: string
}

export async function aPhone(profile?: string): Promise<Phone> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'use-it-phone-')))
  const context = await launchWithProfile(folder, { viewport: { width: 360, height: 740 }, locale: 'en-GB' })
  const [page = await context.newPage()] = context.pages()
  return { context, page, profile: folder }
}

export const press = (page: Page, value: string) => page.locator(`#main button[value="${value}"]`).first().click()
export const tick = (page: Page, name: string, value: string) =>
  page.locator(`input[name="q.${name}"][value="${value}"]`).check()

/** Waits for the part with this question, so that nothing is pressed on the page before. */
const at = (page: Page, question: string) => page.locator(`[data-path="${question}"]`).waitFor()

/** From the first page of the interviews to the first question. */
export async function begin(page: Page): Promise<void> {
  await press(page, 'new')
  await page.locator('input[name="mode"][value="read-aloud"]').check()
  await press(page, 'begin')
  await at(page, 'consent')
}

/** The first three parts, with words of one's own in the third. */
export async function firstParts(page: Page, words: string): Promise<void> {
  await tick(page, 'consent', 'yes')
  await press(page, 'next')
  await at(page, 'area')
  await tick(page, 'area', 'soho')
  await tick(page, 'age', '35-to-49')
  await tick(page, 'languages', 'en')
  await page.locator('input[name="q.others_at_home"]').fill('0')
  await press(page, 'next')
  await at(page, 'skills_hands')
  await tick(page, 'skills_hands', 'food')
  await tick(page, 'skills_people', 'none')
  await page.locator('textarea[name="q.skills_words"]').fill(words)
  await tick(page, 'learned_where', 'family')
  await tick(page, 'would_teach', 'yes')
}

/** The same on pages: what an answer brings up comes with the next page. */
export async function firstPages(page: Page, words: string): Promise<void> {
  await tick(page, 'consent', 'yes')
  await press(page, 'next')
  await tick(page, 'area', 'soho')
  await tick(page, 'age', '35-to-49')
  await tick(page, 'languages', 'en')
  await page.locator('input[name="q.others_at_home"]').fill('0')
  await press(page, 'next')
  await tick(page, 'skills_hands', 'food')
  await tick(page, 'skills_people', 'none')
  await page.locator('textarea[name="q.skills_words"]').fill(words)
  await press(page, 'next')
  await tick(page, 'learned_where', 'family')
  await press(page, 'next')
  await tick(page, 'would_teach', 'yes')
}

/** From the third part to the page where answers are checked. */
export async function otherParts(page: Page): Promise<void> {
  await press(page, 'next')
  await tick(page, 'has_qualification', 'no')
  await press(page, 'next')
  await at(page, 'work_now')
  await tick(page, 'work_now', 'caring')
  await tick(page, 'wants_work', 'no')
  await tick(page, 'hear_about', 'none')
  await press(page, 'next')
  await at(page, 'has_idea')
  await tick(page, 'has_idea', 'no')
  await tick(page, 'meet_others', 'no')
  await press(page, 'next')
  await at(page, 'groups')
  await tick(page, 'groups', 'none')
  await press(page, 'next')
  await at(page, 'change_first')
  await page.locator('select[name="q.change_first.1"]').selectOption('jobs')
  for (const row of ['help_each_other', 'skills_wanted', 'have_a_say', 'not_for_us'])
    await page.locator(`input[name="q.statements.${row}"][value="agree"]`).check()
  await press(page, 'next')
  await at(page, 'contact_consent')
  await tick(page, 'contact_consent', 'no')
  await press(page, 'next')
  await at(page, 'researcher_here')
  await tick(page, 'researcher_here', 'no')
  await press(page, 'next')
  await page.locator('button[value="send"]').waitFor()
}

/** Presses "Send now" where it is still there: the phone sends by itself too, before anybody could press or while they do. */
export async function sendNow(page: Page): Promise<void> {
  const button = page.locator('#main button[value="send-now"]')
  await button.or(page.getByText('Nothing is waiting to be sent')).first().waitFor()
  await button.evaluateAll((all) => all.forEach((each) => (each as HTMLButtonElement).click()))
}

/** A whole interview, from the list to locked. */
export async function interview(page: Page, words: string): Promise<void> {
  await begin(page)
  await firstParts(page, words)
  await otherParts(page)
  await press(page, 'send')
  await page.locator('.panel').waitFor()
}
