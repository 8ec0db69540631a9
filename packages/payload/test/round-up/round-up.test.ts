import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftWhenDue } from '../../src/round-up/keep-going.ts'
import { draftRoundUp } from '../../src/round-up/draft-round-up.ts'
import type { RoundUpItem } from '../../src/round-up/round-up-row.ts'
import type { RoundUpView } from '../../src/round-up/views.ts'
import { slugs } from '../../src/slugs.ts'
import { eraseStory } from '../../src/take-down/erase-story.ts'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { mailFiles } from '../support/mail-files.ts'
import { restAs, send } from '../support/rest.ts'
import { runMail } from '../messages/support.ts'
import { aRoundUpStory } from './support.ts'

describe.each(databases)('the weekly round-up on %s', (database) => {
  let cms: Cms
  // A Friday.
  let clock = new Date('2026-11-20T10:00:00Z')
  let lead: Person
  let administrator: Person
  let shown: Row
  let hidden: Row
  beforeAll(async () => {
    cms = await startCms({ database, now: () => clock })
    lead = await aPerson(cms, ['comms-lead'])
    administrator = await aPerson(cms, ['administrator'])
    shown = await aRoundUpStory(cms, { channels: ['website', 'round-up'], title: 'I mend bicycles now' })
    hidden = await aRoundUpStory(cms, { channels: ['website', 'print'], title: 'I keep this to the website' })
  }, 180_000)
  afterAll(() => cms?.stop())

  const subscribe = async (email: string) =>
    (await lead.rest('POST', '/round-up-subscribers', { email })).body.doc as Row
  const itemsOf = async (id: unknown): Promise<readonly RoundUpItem[]> =>
    (await lead.rest('GET', `/round-ups/${String(id)}`)).body.items as RoundUpItem[]
  const show = async (id: unknown): Promise<RoundUpView> =>
    (await lead.rest('GET', `/round-ups/${String(id)}/show`)).body as unknown as RoundUpView
  const all = async () => (await cms.payload.db.find<Row>({ collection: slugs.roundUps, where: {}, sort: 'week' })).docs

  test('is not drafted by itself for nobody, nor before Monday at six in the city', async () => {
    clock = new Date('2026-11-23T05:59:00Z')
    expect(await draftWhenDue(cms.payload)).toBeNull()
    await subscribe('Desk@North.example.org')
    // The week before that one is over too: it was nobody’s business, and it is made up for.
    expect((await draftWhenDue(cms.payload))?.row.week).toBe('2026-11-09')
    clock = new Date('2026-11-23T06:00:00Z')
    expect(await draftWhenDue(cms.payload)).toMatchObject({ how: 'made', row: { week: '2026-11-16', status: 'draft' } })
  })

  test('is drafted once a week, however often and from how many sides', async () => {
    const drafts = await Promise.all([
      draftWhenDue(cms.payload),
      draftWhenDue(cms.payload),
      lead.rest('POST', '/round-ups/draft', {}),
    ])
    expect(drafts.slice(0, 2).map((each) => (each as { how: string }).how)).toEqual(['kept', 'kept'])
    expect((drafts[2] as { body: unknown }).body).toMatchObject({ week: '2026-11-16', how: 'kept' })
    expect((await all()).map(({ week }) => week)).toEqual(['2026-11-09', '2026-11-16'])
  })

  test('has the stories of the week whose tellers allow it, with their summaries and addresses, and no other', async () => {
    const [, row] = await all()
    const stories = (await itemsOf(row?.id)).filter(({ kind }) => kind === 'story')
    expect(stories).toMatchObject([{ story: shown.id, title: 'I mend bicycles now' }])
    const { text } = await show(row?.id)
    expect(text).toContain(`http://localhost:3199/en/stories/${String(shown.code)}`)
    expect(text).not.toContain('I keep this to the website')
    expect(text).not.toContain(String(hidden.code))
    expect(text).toMatch(/^Stories on the site: 2$/m)
    expect(text).toMatch(/^Messages of residents answered: Fewer than 5$/m)
  })

  test('a story of another week is not in it', async () => {
    const { row } = await draftRoundUp(cms.payload, '2026-11-02' as never)
    expect(row.items.filter(({ kind }) => kind === 'story')).toEqual([])
    expect((await lead.rest('DELETE', `/round-ups/${row.id}`)).status).toBe(200)
  })

  test('edited words stay, unless the comms lead asks for the draft again', async () => {
    const [, row] = await all()
    await lead.rest('PATCH', `/round-ups/${row?.id}`, {
      intro: 'Dear partners,',
      week: '1999-01-04',
      status: 'sent',
      codes: ['x'],
    })
    expect((await lead.rest('POST', '/round-ups/draft', {})).body.how).toBe('kept')
    expect(await show(row?.id)).toMatchObject({
      status: 'draft',
      text: expect.stringContaining('Dear partners,') as string,
    })
    expect((await all())[1]).toMatchObject({ week: '2026-11-16' })
    expect((await lead.rest('POST', '/round-ups/draft', { again: true })).body.how).toBe('again')
    expect((await show(row?.id)).text).not.toContain('Dear partners,')
    expect(await itemsOf(row?.id)).not.toEqual([])
  })

  test('its subject is one line, and words cannot become headers or tags', async () => {
    const [, row] = await all()
    const address = `/round-ups/${row?.id}`
    for (const subject of ['Week\r\nBcc: x@example.org', 'a\nb', 'x'.repeat(121), ' ', '\u2028'])
      expect((await lead.rest('PATCH', address, { subject })).status).toBe(400)
    const note = {
      kind: 'note',
      title: '<img src=x onerror=alert(1)>',
      text: 'a\r\n.\r\nBcc: x@example.org\r\n<script>',
    }
    const items = [...(await itemsOf(row?.id)), note]
    expect((await lead.rest('PATCH', address, { items })).status).toBe(200)
  })

  test('only the comms lead drafts, edits and sends; administrators look', async () => {
    const [, row] = await all()
    const { hash } = await show(row?.id)
    for (const roles of [['administrator'], ['partner-editor'], ['safeguarding-lead'], ['reviewer']] as const) {
      const { rest } = await aPerson(cms, roles, { organisation: 'north-trust' })
      expect((await rest('POST', '/round-ups/draft', {})).status).toBe(403)
      expect((await rest('POST', `/round-ups/${row?.id}/send`, { hash })).status).toBe(403)
      expect((await rest('PATCH', `/round-ups/${row?.id}`, { intro: 'x' })).status).toBe(403)
      const mayLook = roles[0] === 'administrator'
      expect((await rest('GET', `/round-ups/${row?.id}/show`)).status).toBe(mayLook ? 200 : 403)
      expect((await rest('GET', '/round-up-subscribers')).status).toBe(mayLook ? 200 : 403)
    }
    expect(await show(row?.id)).toMatchObject({ maySend: true, toFiles: true })
    expect((await administrator.rest('GET', `/round-ups/${row?.id}/show`)).body.maySend).toBe(false)
    expect((await restAs(cms, null)('POST', `/round-ups/${row?.id}/send`, { hash })).status).toBe(403)
  })

  test('a story whose consent does not cover it stops the sending, by name, also when it is only linked to', async () => {
    const [, row] = await all()
    const before = await itemsOf(row?.id)
    const blocked = async (item: Partial<RoundUpItem>, name: string) => {
      await lead.rest('PATCH', `/round-ups/${row?.id}`, { items: [...before, { kind: 'note', text: 'Look', ...item }] })
      const view = await show(row?.id)
      expect(view.blocked.map(({ title }) => title)).toEqual([name])
      const answer = await lead.rest('POST', `/round-ups/${row?.id}/send`, { hash: view.hash })
      expect([answer.status, JSON.stringify(answer.body).includes(name)]).toEqual([409, true])
    }
    await blocked(
      { kind: 'story', story: hidden.id, title: 'I keep this to the website' },
      'I keep this to the website',
    )
    await blocked(
      { text: `See https://anywhere.example.org/ur/stories/${String(hidden.code)}/card.jpg` },
      String(hidden.workingTitle),
    )
    await blocked({ text: '/en/stories/zzzzzzzz' }, 'zzzzzzzz')
    await lead.rest('PATCH', `/round-ups/${row?.id}`, { items: [...before, { kind: 'story', title: 'Whose?' }] })
    const view = await show(row?.id)
    expect(view.problem).toMatch(/which story/)
    expect((await lead.rest('POST', `/round-ups/${row?.id}/send`, { hash: view.hash })).status).toBe(409)
    await lead.rest('PATCH', `/round-ups/${row?.id}`, { items: before })
    expect(await mailFiles(cms)).toEqual([])
  })

  test('what was not looked at is not sent', async () => {
    const [, row] = await all()
    const { hash } = await show(row?.id)
    await lead.rest('PATCH', `/round-ups/${row?.id}`, { intro: 'Changed meanwhile' })
    expect((await lead.rest('POST', `/round-ups/${row?.id}/send`, { hash })).status).toBe(409)
    for (const body of [{}, { hash: 'x' }, { hash: '0'.repeat(64) }, 'nonsense'])
      expect([400, 409]).toContain((await lead.rest('POST', `/round-ups/${row?.id}/send`, body)).status)
  })

  test('each reader gets one e-mail of their own, with text, simple HTML and one click to end it', async () => {
    const second = await subscribe('second@example.org')
    const [, row] = await all()
    const { hash, recipients } = await show(row?.id)
    expect(recipients).toBe(2)
    const answers = await Promise.all([1, 2, 3].map(() => lead.rest('POST', `/round-ups/${row?.id}/send`, { hash })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    await runMail(cms)
    const mails = await mailFiles(cms)
    expect(mails).toHaveLength(2)
    const tokens = mails.map(
      (mail) =>
        /^List-Unsubscribe:\s+<http:\/\/localhost:3100\/api\/round-up\/unsubscribe\?token=([\w-]{43})>\r$/m.exec(
          mail,
        )?.[1],
    )
    expect(new Set(tokens).size).toBe(2)
    for (const mail of mails) {
      expect(mail.match(/^To: .*$/gm)).toHaveLength(1)
      expect(mail).toMatch(/^To: (desk@north\.example\.org|second@example\.org)\r$/m)
      expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
      expect(mail).toMatch(/^Content-Type: multipart\/alternative/m)
      expect(mail).toContain('I mend bicycles now')
      // What an editor typed is words in the HTML too.
      const [, html = ''] = mail.split('text/html')
      expect(html).toContain('&#60;img src')
      expect(html).not.toMatch(/<img|<script|<style|style=|src="/)
      const [head = ''] = mail.split('\r\n\r\n')
      expect(head).not.toMatch(/^Bcc/im)
    }
    expect((await all())[1]).toMatchObject({ status: 'sent', recipients: 2, sentBy: lead.id, codes: [shown.code] })
    const read = await cms.payload.db.findOne<Row>({
      collection: slugs.auditEvents,
      where: { action: { equals: 'round-up-sent' } },
    })
    expect(read).toMatchObject({ actor: lead.id, target: row?.id })
    expect(second.token).toBeUndefined()
  })

  test('one that was sent is neither sent again, nor changed, nor deleted, nor drafted again', async () => {
    const [, row] = await all()
    await runMail(cms)
    expect(await mailFiles(cms)).toHaveLength(2)
    expect((await lead.rest('PATCH', `/round-ups/${row?.id}`, { subject: 'Other' })).status).toBe(409)
    expect((await lead.rest('DELETE', `/round-ups/${row?.id}`)).status).toBe(409)
    expect((await lead.rest('POST', '/round-ups/draft', { again: true })).body.how).toBe('kept')
  })

  test('a link opened changes nothing, a press of the button ends it, and a wrong one says the same', async () => {
    const row = await cms.payload.db.findOne<Row & { token: string }>({
      collection: slugs.roundUpSubscribers,
      where: { email: { equals: 'second@example.org' } },
    })
    const address = (token: string) => `/round-up/unsubscribe?token=${encodeURIComponent(token)}`
    const status = async () => (await lead.rest('GET', `/round-up-subscribers/${row?.id}`)).body.status
    const page = await send(cms, 'GET', address(row?.token ?? ''), {})
    const html = await page.text()
    expect([page.status, page.headers.get('cache-control'), page.headers.get('content-type')]).toEqual([
      200,
      'no-store',
      'text/html; charset=utf-8',
    ])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain(`value="${row?.token}"`)
    expect(html).not.toContain('second@example.org')
    expect(await status()).toBe('active')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const wrong = []
    for (const token of ['', 'a'.repeat(43), '"><script>', `${row?.token}x`, '%00', "' or 1=1"]) {
      const asked = await send(cms, 'GET', address(token), {})
      expect([asked.status, (await asked.text()).includes('<script>')]).toEqual([200, false])
      const said = await send(cms, 'POST', '/round-up/unsubscribe', {
        body: new URLSearchParams({ token }).toString(),
        headers: form,
      })
      wrong.push([said.status, await said.text()])
    }
    expect(await status()).toBe('active')
    // One click, as a program for e-mail does it.
    const done = await send(cms, 'POST', address(row?.token ?? ''), {
      body: 'List-Unsubscribe=One-Click',
      headers: form,
    })
    const said = [done.status, await done.text()]
    expect(await status()).toBe('unsubscribed')
    expect(new Set([...wrong, said].map((each) => JSON.stringify(each))).size).toBe(1)
    const large = await send(cms, 'POST', '/round-up/unsubscribe', { body: `token=${'a'.repeat(3000)}`, headers: form })
    expect(large.status).toBe(413)
  })

  test('who ended it is not signed up again by somebody else, and can be forgotten', async () => {
    const { docs } = (await lead.rest('GET', '/round-up-subscribers?where[email][equals]=second@example.org')).body as {
      docs: Row[]
    }
    const address = `/round-up-subscribers/${docs[0]?.id}`
    expect((await lead.rest('PATCH', address, { status: 'active' })).status).toBe(409)
    expect((await lead.rest('POST', '/round-up-subscribers', { email: 'SECOND@example.org' })).status).toBe(400)
    await lead.rest('PATCH', address, { email: 'else@example.org' })
    expect((await lead.rest('POST', '/round-up-subscribers', { email: 'second@example.org' })).status).toBe(400)
    expect((await lead.rest('GET', address)).body).toMatchObject({
      email: 'second@example.org',
      status: 'unsubscribed',
    })
    expect((await lead.rest('DELETE', address)).status).toBe(200)
    expect((await subscribe('second@example.org')).status).toBe('active')
  })

  test.each([
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'A <a@example.org>',
    'nobody',
    '',
    '"a b"@example.org',
  ])('%j is no address of one reader', async (email) => {
    expect((await lead.rest('POST', '/round-up-subscribers', { email })).status).toBe(400)
  })

  test('after a take-down the recall list names the round-ups a story went into, and its words are erased', async () => {
    expect((await lead.rest('POST', `/stories/${shown.id}/take-down`, {})).status).toBe(200)
    const recall = (await lead.rest('GET', '/print-runs/recall')).body as { roundUps: Row[] }
    expect(recall.roundUps).toMatchObject([{ code: shown.code, week: '2026-11-16', recipients: 2 }])
    const south = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    expect((await south.rest('GET', '/print-runs/recall')).body.roundUps).toEqual([])
    const where = { code: { equals: shown.code } }
    const data = { verifiedAt: clock.toISOString() }
    await cms.payload.db.updateMany({ collection: slugs.takeDowns, where, data })
    const [, sent] = await all()
    const address = `https://site.example.org/en/stories/${String(shown.code)}`
    const linked = { kind: 'note', story: null, title: 'Look', text: `How somebody mends wheels: ${address}` }
    await cms.payload.db.updateOne({
      collection: slugs.roundUps,
      id: String(sent?.id),
      data: {
        ...sent,
        intro: `Hello,\n\nread of the wheels at ${address} today.\n\nThis stays.`,
        items: [
          ...(sent?.items as Row[]),
          { ...linked, id: 'a'.repeat(24) },
          { ...linked, id: 'b'.repeat(24), text: 'Another note stays.' },
        ],
      },
      returning: false,
    })
    await eraseStory(cms.payload, String(shown.code))
    const [, row] = await all()
    expect(row?.intro).toBe('Hello,\n\nThis stays.')
    expect(JSON.stringify(await itemsOf(row?.id))).toContain('Another note stays.')
    expect(JSON.stringify([row?.intro, await itemsOf(row?.id)])).not.toMatch(/wheels/)
    expect(JSON.stringify(await itemsOf(row?.id))).not.toContain('bicycles')
    expect(await itemsOf(row?.id)).not.toEqual([])
    expect(await mailFiles(cms)).toEqual([])
    expect((await lead.rest('GET', '/print-runs/recall')).body.roundUps).toMatchObject([{ code: shown.code }])
  })

  test('a draft that somebody deleted does not come back by itself, and does when they ask', async () => {
    clock = new Date('2026-12-07T09:00:00Z')
    const { row } = (await draftWhenDue(cms.payload)) ?? {}
    expect(row?.week).toBe('2026-11-30')
    expect((await lead.rest('DELETE', `/round-ups/${row?.id}`)).status).toBe(200)
    expect(await draftWhenDue(cms.payload)).toBeNull()
    expect((await lead.rest('POST', '/round-ups/draft', {})).body).toMatchObject({ week: '2026-11-30', how: 'made' })
  })

  test('a new draft does not have it', async () => {
    // The row that was sent is put away, so that the same week is drafted anew.
    await cms.payload.db.deleteOne({ collection: slugs.roundUps, where: { week: { equals: '2026-11-16' } } })
    const { row } = await draftRoundUp(cms.payload, '2026-11-16' as never)
    expect(row.items.map(({ kind }) => kind)).toContain('figure')
    expect(JSON.stringify(row.items)).not.toContain('bicycles')
  })
})
