import type { Language } from '@use-it-cities/core'
import type { Page } from 'playwright-core'
import { researcherCode, researcherPin } from '../statement-fixture.ts'
import { interview, press, tick } from './a-phone.ts'

const form = '/questionnaire/use-it-household'
const next = (page: Page) => page.locator('.ways button[value="next"]').click()

/**
 * Leads a browser to every kind of page of the questionnaire, the interviews on a phone and "My vouchers" in a language,
 * and stops at each with its name.
 */
export async function* researchPages(page: Page, site: string, language: Language): AsyncGenerator<string> {
  await page.goto(`${site}/${language}/questionnaire/`)
  yield 'list'
  await page.goto(`${site}/${language}${form}`)
  yield 'start'
  await page.locator('button[value="begin"]').click()
  await page.locator('#errors').waitFor()
  yield 'start-wrong'
  await page.locator('input[name="mode"][value="self"]').check()
  await page.locator('button[value="begin"]').click()
  yield 'consent'
  await tick(page, 'consent', 'yes')
  await next(page)
  await page.locator('input[name="q.area"]').first().waitFor()
  await next(page)
  await page.locator('#errors').waitFor()
  yield 'wrong'
  await page.locator('.languages summary').click()
  yield 'languages'
  await tick(page, 'area', 'soho')
  await tick(page, 'age', '35-to-49')
  await tick(page, 'languages', 'ur')
  await page.locator('input[name="q.others_at_home"]').fill('2')
  await next(page)
  const removes = page.locator('button[value^="remove:members"]')
  await page.locator('button[value="add:members"]').click()
  await removes.nth(0).waitFor()
  await page.locator('button[value="add:members"]').click()
  await removes.nth(1).waitFor()
  yield 'repeat'
  await next(page)
  await page.locator('#errors, input[name="q.skills_hands"]').first().waitFor()
  if ((await page.locator('#errors').count()) > 0) {
    await removes.nth(0).click()
    await removes.nth(1).waitFor({ state: 'detached' })
    await removes.nth(0).click()
    await removes.nth(0).waitFor({ state: 'detached' })
    await next(page)
  }
  await tick(page, 'skills_hands', 'none')
  await tick(page, 'skills_people', 'none')
  await next(page)
  await tick(page, 'has_qualification', 'no')
  await next(page)
  await tick(page, 'work_now', 'caring')
  await tick(page, 'wants_work', 'no')
  await tick(page, 'hear_about', 'none')
  await next(page)
  await tick(page, 'has_idea', 'no')
  await tick(page, 'meet_others', 'no')
  await next(page)
  await tick(page, 'groups', 'none')
  await next(page)
  yield 'grid'
  await page.locator('select[name="q.change_first.1"]').selectOption('jobs')
  await page.locator('input[name="d.statements"]').last().check()
  await next(page)
  await tick(page, 'contact_consent', 'yes')
  await next(page)
  yield 'contact'
  await tick(page, 'contact_consent', 'no')
  await next(page)
  await tick(page, 'researcher_here', 'no')
  await next(page)
  yield 'check'
  await page.locator('button[value="send"]').click()
  yield 'thanks'

  await page.goto(`${site}/${language}/my-vouchers`)
  yield 'vouchers'
  await page.locator('button[value="show"]').click()
  yield 'vouchers-wrong'
  await page.locator('#code').fill(researcherCode)
  await page.locator('#pin').fill(researcherPin)
  await page.locator('button[value="show"]').click()
  yield 'statement'

  await page.goto(`${site}/interview/use-it-household#r=${researcherCode}`)
  await page.locator('button[value="new"]').waitFor()
  if (language !== 'en') {
    await page.locator('.languages summary').click()
    await page.locator(`button[value="language:${language}"]`).click()
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' })
  }
  yield 'app-home'
  await press(page, 'new')
  yield 'app-start'
  await page.locator('input[name="mode"][value="read-aloud"]').check()
  await press(page, 'begin')
  await tick(page, 'consent', 'yes')
  await press(page, 'next')
  await page.locator('[data-path="area"]').waitFor()
  yield 'app-question'
  await press(page, 'next')
  await page.locator('#errors').waitFor()
  yield 'app-wrong'
  await press(page, 'later')
  await page.locator('button[value^="open:"]').waitFor()
  yield 'app-draft'
  await interview(page, 'x')
  yield 'app-done'
}
