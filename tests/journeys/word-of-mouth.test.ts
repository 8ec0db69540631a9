import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allShown } from './support/all-shown.ts'
import { Editor } from './support/editor.ts'
import { filesWith } from './support/files-with.ts'
import { startKillableCity, type KillableCity } from './support/killable-city.ts'
import { idOf, people, type People } from './support/people.ts'
import { ResidentPhone } from './support/resident-phone.ts'
import { shownAt, statusOf, stillShows } from './support/shown-at.ts'
import { storyReadyToPublish } from './support/told-story.ts'
import { trueReceipt } from './support/true-receipt.ts'
import { until } from './support/until.ts'

let city: KillableCity
let team: People
let browser: Browser

beforeAll(async () => {
  city = await startKillableCity()
  team = await people(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const own = () => idOf(team.administrator, 'organisations', 'karis-neighbour-scheme')

test(
  'what a partner offers reaches a neighbour by a banner, and the neighbour reaches the partner, also while the CMS is down',
  { timeout: 300_000 },
  async () => {
    const organisation = await own()
    const { doc } = await team.partnerEditor.must('POST', '/opportunities?depth=0', {
      organisation,
      kind: 'training',
      showUntil: inDays(30),
      signUp: true,
      words: [
        { language: 'en', title: 'Learn to mend bicycles', summary: 'Six Saturdays. Made up for a test.', body: '' },
        { language: 'ur', title: 'سائیکل ٹھیک کرنا سیکھیں', summary: 'چھ ہفتے کے دن۔', body: '' },
      ],
    })
    const { code: offer, id } = doc as { id: string; code: string }
    const offered = `${city.site}/ur/opportunities/${offer}`
    await until('the opportunity to be on the site', async () => (await statusOf(offered)) === 200)

    const banner = await team.partnerEditor.must('POST', '/referral-codes?depth=0', {
      label: 'Banner across the street',
      organisation,
      language: 'ur',
      aims: [{ from: inDays(-1), opens: 'opportunity', target: offer }],
    })
    const { code, id: bannerId } = banner.doc as { id: string; code: string }
    const goes = async () => (await fetch(`${city.site}/go/${code}`, { redirect: 'manual' })).headers.get('location')
    await until('the banner to lead to it', async () => (await goes())?.includes(`/ur/opportunities/${offer}`) ?? false)

    await city.processes.cms.kill()
    const phone = await ResidentPhone.open(browser, 'ur')
    await phone.page.goto(`${city.site}/go/${code}`)
    expect(await phone.page.locator('html').getAttribute('dir')).toBe('rtl')
    await phone.page.locator('main a[href*="/contact"]').first().click()
    await phone.leaveName({ name: 'Test Neighbour', phone: '07700 900123', words: 'کیا میں آ سکتا ہوں؟' })
    await phone.close()
    for (const words of ['Test Neighbour', '07700 900123', 'کیا میں'])
      expect(await filesWith(city.dataDir, words)).toEqual([])

    await city.processes.cms.start()
    const partner = await Editor.signIn(city.cms, team.accounts.partnerEditor)
    const waiting = async () =>
      (await partner.must('GET', '/contact-messages?depth=0')).docs as Record<string, unknown>[]
    const [message] = await until('the message to reach the partner', async () => {
      const docs = await waiting()
      return docs.length > 0 && docs
    })
    expect(message).toMatchObject({ name: 'Test Neighbour', organisation, language: 'ur', status: 'new' })
    expect(JSON.stringify(message)).toContain('07700 900123')
    expect((await team.reviewer.send('GET', '/contact-messages')).status).toBe(403)
    expect(await waiting()).toHaveLength(1)

    await partner.must('PATCH', `/referral-codes/${bannerId}?depth=0`, {
      aims: [
        { from: inDays(-1), opens: 'opportunity', target: offer },
        { from: inDays(0), opens: 'stories' },
      ],
    })
    await until('the same banner to lead elsewhere', async () => (await goes())?.includes('/ur/stories/') ?? false)

    await partner.must('PATCH', `/opportunities/${id}?depth=0`, { showUntil: inDays(-1) })
    await until('the opportunity to be over', async () => (await statusOf(offered)) === 410)
  },
)

test(
  'a story that may be passed on has pictures and papers in its languages; taken down, every one is gone and the receipt counts them',
  { timeout: 300_000 },
  async () => {
    const story = await storyReadyToPublish(team, 'The sewing room', {
      channels: ['website', 'print', 'whatsapp-card', 'social', 'press'],
    })
    await team.commsLead.must('PATCH', `/stories/${story.id}?depth=0`, { _status: 'published' })
    await allShown(city, [story])
    for (const language of story.languages) {
      const champion = `${city.site}/${language}/champions/${story.code}`
      expect(await statusOf(champion)).toBe(200)
      for (const paper of ['leaflet', 'poster-a4', 'poster-a3', 'press']) {
        const printed = await fetch(`${champion}/${paper}.pdf`)
        expect([paper, printed.status, printed.headers.get('content-type')]).toEqual([paper, 200, 'application/pdf'])
        expect(
          Buffer.from(await printed.arrayBuffer())
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-')
      }
      const card = await fetch(`${city.site}/${language}/stories/${story.code}/card.jpg`)
      const bytes = (await card.arrayBuffer()).byteLength
      expect([card.status, card.headers.get('content-type'), bytes > 10_000 && bytes <= 150_000]).toEqual([
        200,
        'image/jpeg',
        true,
      ])
    }

    await team.commsLead.must('POST', `/stories/${story.id}/take-down`)
    const where = shownAt(city, story)
    await until('everything to be gone', async () => (await stillShows(where, story.code)).length === 0)
    const given = await until('the receipt', async () => {
      const answer = await team.commsLead.send('GET', `/take-downs/receipt/${story.code}`)
      return answer.status === 200 && answer.body.receipt ? answer.body : null
    })
    expect(await trueReceipt(team.administrator, story.code, given, where)).toBeGreaterThanOrEqual(where.gone.length)
  },
)

test(
  'the weekly round-up is drafted, looked at, sent to a reader, and ended by the reader',
  { timeout: 120_000 },
  async () => {
    await team.commsLead.must('POST', '/round-up-subscribers?depth=0', { email: 'reader@example.org' })
    const { id } = await team.commsLead.must('POST', '/round-ups/draft', {})
    const shown = await team.commsLead.must('GET', `/round-ups/${String(id)}/show`)
    expect(shown).toMatchObject({ status: 'draft', blocked: [], problem: null, recipients: 1, maySend: true })
    await team.commsLead.must('POST', `/round-ups/${String(id)}/send`, { hash: shown.hash })

    const folder = join(city.dataDir, 'mail')
    const mail = await until('the e-mail to be written', async () => {
      const names = await readdir(folder).catch(() => [])
      const all = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
      return all.find((each) => /^To: reader@example\.org/m.test(each)) ?? null
    })
    const ends = /^List-Unsubscribe: <([^>]+)>/m.exec(mail.replace(/\r?\n[ \t]+/g, ' '))?.[1] ?? ''
    expect(await (await fetch(ends)).text()).toContain('<button>')
    const readers = async () =>
      (await team.commsLead.must('GET', '/round-up-subscribers?depth=0')).docs as { status: string }[]
    expect((await readers()).map(({ status }) => status)).toEqual(['active'])
    await fetch(ends, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect((await readers()).map(({ status }) => status)).toEqual(['unsubscribed'])
  },
)
