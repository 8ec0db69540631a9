import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminScreen } from './support/admin-screen.ts'
import { people, type People } from './support/people.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { until } from './support/until.ts'

let city: RunningCity
let team: People
let browser: Browser

beforeAll(async () => {
  city = await startCity()
  team = await people(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const words = {
  en: {
    title: 'I asked at the drop-in',
    summary: 'A made-up neighbour asked one question.',
    body: 'I asked, and somebody knew.',
  },
  ur: {
    title: 'میں نے ڈراپ اِن میں پوچھا',
    summary: 'ایک فرضی پڑوسی نے ایک سوال پوچھا۔',
    body: 'میں نے پوچھا اور کسی کو معلوم تھا۔',
  },
} as const

test(
  'draft, consent, review, publish, read on the site, take down, gone in both languages',
  { timeout: 400_000 },
  async () => {
    const editor = await AdminScreen.signIn(browser, city.cms, team.accounts.partnerEditor)
    await editor.open('/collections/stories/create')
    await editor.page.fill('#field-workingTitle', 'The drop-in')
    await editor.choose('organisation', 'Karis')
    await editor.choose('strand', 'Community research')
    await editor.choose('place', 'Greater Icknield')
    expect(await editor.save('#action-save-draft')).toBe(201)
    const story = await editor.id()

    await editor.open(`/collections/stories/${story}`)
    await expectPanel(editor, 'Not live yet')
    await editor.page.getByRole('link', { name: 'Record what the teller says' }).click()
    await editor.page.waitForURL(/consents\/create/)
    await editor.ready()
    await editor.choose('type', 'Yes, as written here')
    await editor.fillDay('on', '1 Nov 2026')
    await editor.choose('how', 'spoken')
    await editor.choose('language', 'English')
    for (const said of ['whatItIs', 'whereItGoes', 'whoCouldSee', 'mayChangeMind', 'helpDoesNotDepend'])
      await editor.page.check(`#field-checklist__${said}`)
    await editor.tick('organisations', 'Karis')
    await editor.tick('channels', 'Website')
    await editor.tick('languages', 'English', 'اردو')
    await editor.choose('identifiability__place', 'area')
    await editor.fillDay('until', '31 Dec 2099')
    expect(await editor.save('#action-save')).toBe(201)

    const texts: string[] = []
    for (const language of ['en', 'ur'] as const) {
      await editor.open(`/collections/story-texts/create?story=${story}&language=${language}`)
      await editor.page.fill('#field-title', words[language].title)
      await editor.page.fill('#field-summary', words[language].summary)
      await editor.write(words[language].body)
      expect(await editor.page.locator('#field-title').getAttribute('dir')).toBe(language === 'ur' ? 'rtl' : 'ltr')
      expect(await editor.save('#action-save-draft')).toBe(201)
      texts.push(await editor.id())
      await editor.open(`/collections/story-texts/${texts.at(-1)}`)
      // On a busy machine the first press can come before the screen listens.
      await until('the approval of the teller', async () => {
        await editor.page.getByRole('button', { name: 'The teller approved this text' }).click()
        const said = editor.page.getByText('The approval of the teller is recorded.').first()
        return said.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        )
      })
      expect(await editor.page.getByRole('button', { name: 'Approve this text' }).count()).toBe(0)
    }

    const lead = await AdminScreen.signIn(browser, city.cms, team.accounts.commsLead)
    await lead.open(`/collections/stories/${story}`)
    await lead.page.fill('#field-workingTitle', 'The drop-in, too early')
    expect(await lead.save('#action-save')).toBe(400)
    await lead.page.getByText('A second person has not approved this exact text').first().waitFor()

    const reviewer = await AdminScreen.signIn(browser, city.cms, team.accounts.reviewer)
    for (const text of texts) {
      await reviewer.open(`/collections/story-texts/${text}`)
      await reviewer.page.getByRole('button', { name: 'Approve this text' }).click()
      await reviewer.page.getByText('You approved these words.').waitFor()
    }

    await lead.open('')
    await lead.page
      .locator('section', { hasText: 'Ready to publish' })
      .getByRole('link', { name: /The drop-in/ })
      .click()
    await lead.page.waitForURL(new RegExp(story))
    await lead.ready()
    await lead.page.fill('#field-workingTitle', 'The drop-in')
    const published = Date.now()
    expect(await lead.save('#action-save')).toBe(200)

    const { doc } = { doc: await team.commsLead.must('GET', `/stories/${story}?depth=0`) }
    const code = String(doc.code)
    for (const language of ['en', 'ur'] as const) {
      const html = await until(`${language} to be live`, async () => {
        const response = await fetch(`${city.site}/${language}/stories/${code}`)
        return response.ok ? response.text() : null
      })
      expect(html).toContain(words[language].title)
      expect(html).toContain(words[language].body)
      expect(html).toMatch(language === 'ur' ? /<html[^>]* dir="rtl"/ : /<html[^>]* dir="ltr"/)
    }
    console.info(`Published to live in both languages within ${Date.now() - published} ms.`)

    const reader = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    await reader.goto(`${city.site}/ur/stories/${code}`)
    expect(await reader.locator('h1').innerText()).toBe(words.ur.title)
    await reader.close()

    await editor.open(`/collections/stories/${story}`)
    await editor.page.getByRole('button', { name: 'Take down everywhere' }).click()
    await editor.page.getByRole('button', { name: 'Take it down' }).click()
    await editor.page.locator('.use-it-gone').waitFor()
    for (const language of ['en', 'ur'] as const) {
      const html = await until(`${language} to be gone`, async () => {
        const response = await fetch(`${city.site}/${language}/stories/${code}`)
        return response.status === 410 ? response.text() : null
      })
      for (const secret of [words[language].title, words[language].body, 'The drop-in', 'Karis', code])
        expect(html).not.toContain(secret)
    }
    await Promise.all([editor, lead, reviewer].map((screen) => screen.close()))
  },
)

async function expectPanel(screen: AdminScreen, words: string) {
  await screen.page.locator('.use-it-panel', { hasText: words }).first().waitFor()
}
