import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languageCodes } from '@use-it-cities/core'
import type { Referral } from '@use-it-cities/success-stories/outreach'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import {
  aContactSite,
  anOpenOutreach,
  carriedIn,
  contact,
  FakeMessages,
  goneStory,
  openedForm,
  sendForm,
  typed,
  waitingIn,
  waits,
} from './contact-fixture.ts'
import type { FakeCms } from './fake-cms.ts'
import { filesWith } from './files-with.ts'
import { codeOf } from './fixture.ts'
import { expiredId, trainingId } from './outreach-fixture.ts'

let cms: FakeCms
let intake: FakeMessages
let site: TestSite

beforeEach(async () => {
  ;({ cms, intake, site } = await aContactSite())
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

type Options = { path?: string; to?: TestSite; headers?: Record<string, string> }
const send = (fields: Record<string, string>, { to = site, ...more }: Options = {}) => sendForm(to, fields, more)
const arrived = (count: number) => expect.poll(() => intake.stored.size, { timeout: 10_000 }).toBe(count)
const waiting = (of: TestSite = site) => waitingIn(of)
const down = () => cms.outreach.set('/intake', () => ({ status: 503, body: '{}' }))

it('what somebody writes reaches the CMS sealed, and they are told what happens next', async () => {
  const answer = await send({ ...typed, whoTold: 'friend', wantsCall: 'yes' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  await arrived(1)
  const [message] = intake.messages
  expect(message).toEqual({
    kind: 'contact',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    sentAt: '2026-11-21T10:00:05.000Z',
    language: 'en',
    name: 'Synthetic Zebrafink',
    reach: { by: 'phone', at: '0121 496 0777' },
    wantsCall: true,
    about: { kind: 'topic', topic: 'work' },
    words: 'Quokkamarker: how do I begin?',
    whoTold: 'friend',
    referral: null,
    agreed: true,
  })
  const reference = `${message?.id.slice(0, 4)}-${message?.id.slice(4, 8)}`.toUpperCase()
  expect(answer.text).toContain(reference)
  expect(answer.text).toContain('0121 496 0777')
  expect(await waiting()).toEqual([])
})

it('a message about an offer or a story names it, reaches its organisation, and takes the code of a poster along', async () => {
  const code = 'k7mfr2'
  const referral: Referral = {
    code,
    language: null,
    until: null,
    aims: [{ from: '2026-11-01', aim: { kind: 'page', page: 'contact' } }],
  }
  cms.publishOutreach(anOpenOutreach({ revision: 2, referrals: [referral] }))
  await site.changed()
  const path = `/ur/contact?about=opportunity:${trainingId}&via=${code}`
  const { text } = await site.get(path)
  expect(text).toContain('سلائی کا فرضی کورس')
  expect(text).toContain('0121 496 0123')
  expect(text).not.toContain('name="topic"')
  expect((await send({ ...typed, topic: '' }, { path })).status).toBe(200)
  await arrived(1)
  expect(intake.messages[0]).toMatchObject({
    about: { kind: 'opportunity', id: trainingId },
    referral: code,
    language: 'ur',
  })

  expect((await send(typed, { path: `/en/contact?about=story:${codeOf(1000)}` })).status).toBe(200)
  await arrived(2)
  expect(intake.messages[1]).toMatchObject({ about: { kind: 'story', code: codeOf(1000) }, referral: null })
})

it.each([
  `about=opportunity:${expiredId}`,
  `about=story:${goneStory}`,
  'about=story:zzzzzzzz',
  'about=event:../../quokka',
  'about=topic:quokka',
  'about=%00&via=%F0',
  'via=zzzzzz',
])('an address with ?%s is the plain form, and repeats nothing of it', async (query) => {
  const { status, text } = await site.get(`${contact}?${query}`)
  expect(status).toBe(200)
  expect(text).toContain('name="topic"')
  expect(text).not.toContain('name="via"')
  expect([expiredId, goneStory, 'zzzzzz', 'quokka'].filter((said) => text.includes(said))).toEqual([])
})

it('where the city has no number of its own, the organisations that gave one are named before the form', async () => {
  const { text } = await site.get(contact)
  expect(text.indexOf('href="tel:01214960130"')).toBeGreaterThan(0)
  expect(text.indexOf('href="tel:01214960130"')).toBeLessThan(text.indexOf('<form id="interview"'))
})

it('the statement on accessibility says all that was tested and all that is missing, in every language', async () => {
  for (const language of languageCodes) {
    const text = (await site.get(`/${language}/accessibility`)).text.replaceAll('&#39;', "'").replaceAll('&amp;', '&')
    const file = new URL(`../../../packages/astro/src/contact/words/${language}.json`, import.meta.url)
    const { words } = JSON.parse(await readFile(file, 'utf8')) as { words: Record<string, string> }
    const said = Object.entries(words).filter(([key]) => /^a\.(can|tested|missing)\./.test(key))
    expect(said.length).toBeGreaterThan(15)
    for (const [key, sentence] of said) expect(text.includes(`<li>${sentence}`), `${language} ${key}`).toBe(true)
  }
})

it('a topic in the address is chosen already: becoming a community researcher is one step', async () => {
  const { text } = await site.get('/en/contact?about=topic:community-research')
  expect(text).toMatch(/value="community-research" checked/)
})

it('another language takes along what was typed, says nothing is wrong, and sends nothing', async () => {
  const path = `/en/contact?about=opportunity:${trainingId}`
  const { text } = await site.get(path)
  expect(text).toMatch(
    /<button form="interview" formaction="\/ur\/contact\?about=opportunity:\w+"[^>]*value="language:ur"/,
  )
  expect(text.indexOf('value="next"')).toBeLessThan(text.indexOf('value="language:ur"'))
  const half = { name: 'Synthetic', by: 'email', words: 'Quokkamarker', do: 'language:ur' }
  const inUrdu = await site.post(`/ur/contact?about=opportunity:${trainingId}`, { ...carriedIn(text), ...half })
  expect(inUrdu.status).toBe(200)
  for (const kept of ['lang="ur"', 'سلائی کا فرضی کورس', 'Quokkamarker', 'value="Synthetic"'])
    expect(inUrdu.text).toContain(kept)
  expect(inUrdu.text).toMatch(/value="email" checked/)
  expect(inUrdu.text).not.toContain('id="errors"')

  const word = carriedIn((await site.get('/en/contact/word?page=/en/about')).text)
  const inPolish = await site.post('/pl/contact/word', { ...word, wrong: 'Numbatmarker', do: 'language:pl' })
  expect(inPolish.status).toBe(200)
  expect(inPolish.text).toContain('value="Numbatmarker"')
  expect(inPolish.text).toContain('/en/about')
  expect(await waiting()).toEqual([])
  expect(intake.stored.size).toBe(0)
})

describe('a form that cannot be sent yet comes back with everything that was typed', () => {
  it.each([
    {
      name: 'nothing',
      change: { name: '', by: '', at: '', topic: '', agreed: '' },
      fields: ['name', 'by', 'at', 'about', 'agreed'],
    },
    { name: 'no agreement', change: { agreed: 'no' }, fields: ['agreed'] },
    { name: 'too few digits', change: { at: '12345' }, fields: ['at'] },
    { name: 'words for a number', change: { at: 'call me maybe' }, fields: ['at'] },
    { name: 'a number for an address', change: { by: 'email' }, fields: ['at'] },
    { name: 'a call by email', change: { by: 'email', at: 'a@example.org', wantsCall: 'yes' }, fields: ['by'] },
    { name: 'two links', change: { words: 'http://a.example http://b.example' }, fields: ['words'] },
    { name: 'far too many words', change: { words: 'w'.repeat(2001) }, fields: ['words'] },
    { name: 'another topic', change: { topic: 'lottery' }, fields: ['about'] },
    { name: 'a link as a name', change: { name: 'https://spam.example' }, fields: ['name'] },
  ])('$name', async ({ change, fields }) => {
    const sent = { ...typed, ...change }
    const { status, text } = await send(sent)
    expect(status).toBe(422)
    const summary = /<div class="summary"[\s\S]*?<\/div>/.exec(text)?.[0] ?? ''
    expect([...summary.matchAll(/href="#(\w+)"/g)].map(([, to]) => to)).toEqual(fields)
    for (const field of fields) {
      expect(text).toContain(`id="${field}"`)
      expect(text).toContain(`id="${field}-error"`)
    }
    for (const value of [sent.name, sent.at, sent.words].filter(Boolean)) expect(text).toContain(value)
    expect(await waiting()).toEqual([])
  })
  it('and goes when it is put right, with the form that came back', async () => {
    const refused = await send({ ...typed, at: '1' })
    expect((await site.post(contact, { ...carriedIn(refused.text), ...typed })).status).toBe(200)
    await arrived(1)
  })
})

it('numbers may be written in any script, and what cannot be seen is left out', async () => {
  const fields = {
    ...typed,
    name: ' Zeb\u202era\u0000\u2066fink ',
    at: '\u202a٠١٢١ ٤٩٦ ٠٧٧٧',
    words: 'one\r\n\u0007two\u202e\u2069\u200d',
  }
  expect((await send(fields)).status).toBe(200)
  await arrived(1)
  expect(intake.messages[0]).toMatchObject({
    name: 'Zebrafink',
    reach: { at: '0121 496 0777' },
    words: 'one\ntwo\u200d',
  })
})

describe('nothing that was written can be read on the disk of the site', () => {
  const marks = ['Zebrafink', 'Quokkamarker', '0121 496 0777', 'Synthetic Z']
  it('while the CMS is down; it comes later, once, with files that only their owner can read', async () => {
    down()
    expect((await send(typed)).status).toBe(200)
    await expect.poll(() => waiting(), { timeout: 10_000 }).toHaveLength(1)
    const [name = ''] = await waiting()
    for (const mark of marks) expect(await filesWith(site.dataDir, mark)).toEqual([])
    expect((await stat(join(site.dataDir, 'site/messages/inbox', name))).mode & 0o077).toBe(0)
    expect((await stat(join(site.dataDir, 'site/messages/inbox'))).mode & 0o077).toBe(0)
    for (const line of [...marks, 'Quokka']) expect(site.lines.join('\n')).not.toContain(line)
    intake = new FakeMessages(cms)
    await arrived(1)
    await expect.poll(() => waiting()).toEqual([])
    expect(intake.came).toHaveLength(1)
    for (const mark of marks) expect(await filesWith(site.dataDir, mark)).toEqual([])
  })
  it('nor after a restart with the CMS down for a day', async () => {
    down()
    await send(typed)
    await site.stop()
    const later = await aSite(cms, { ...waits, dataDir: site.dataDir, now: site.clock.now + 26 * 3_600_000 })
    expect(await waiting(later)).toHaveLength(1)
    intake = new FakeMessages(cms)
    await arrived(1)
    expect(intake.messages[0]).toMatchObject({ name: typed.name })
    await later.stop()
  })
})

it('pressed twice, or ten times at once, it is sent once; other words from the same form are another message', async () => {
  const carried = await openedForm(site, contact)
  const answers = await Promise.all(Array.from({ length: 4 }, () => site.post(contact, { ...carried, ...typed })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ text }) => /class="reference"[^>]*>\s*([^<]*?)\s*</.exec(text)?.[1])).size).toBe(1)
  await arrived(1)
  expect((await site.post(contact, { ...carried, ...typed })).status).toBe(200)
  expect((await site.post(contact, { ...carried, ...typed, at: '0121 496 0778' })).status).toBe(200)
  await arrived(2)
  expect(intake.came).toHaveLength(2)
})

describe('when it cannot be kept', () => {
  it('on a full disk: 507, what was typed, and how to reach a person; later it goes', async () => {
    let isFull = true
    const full = await aSite(cms, {
      ...waits,
      writeFile: async (path, ...parts) => {
        if (isFull && path.includes('/messages/')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
        await writeFile(path, Buffer.concat(parts.map((part) => Buffer.from(part))))
      },
    })
    const path = `${contact}?about=opportunity:${trainingId}`
    const refused = await send(typed, { to: full, path })
    expect(refused.status).toBe(507)
    expect(refused.text).toContain('no room')
    expect(refused.text).toContain(typed.words)
    expect(refused.text).toContain('href="tel:01214960123"')
    expect(await waiting(full)).toEqual([])
    isFull = false
    expect((await full.post(contact, { ...carriedIn(refused.text), ...typed })).status).toBe(200)
    await arrived(1)
    await full.stop()
  })
  it('on a broken disk: 500, and what was typed', async () => {
    const broken = await aSite(cms, {
      ...waits,
      writeFile: async (path, ...parts) => {
        if (path.includes('/messages/')) throw new Error('Zebrafink broke')
        await writeFile(path, Buffer.concat(parts.map((part) => Buffer.from(part))))
      },
    })
    const { status, text } = await send(typed, { to: broken })
    expect(status).toBe(500)
    expect(text).toContain(typed.words)
    expect(broken.lines.join('\n')).toContain('message not kept')
    expect(broken.lines.join('\n')).not.toContain('Zebrafink')
    await broken.stop()
  })
  it('without a key of the CMS there is no form but the other ways, and one sent before says so', async () => {
    const carried = await openedForm(site, contact)
    cms.publishOutreach(anOpenOutreach({ revision: 2, intakeKey: null }))
    await site.changed()
    for (const path of [contact, '/en/contact/word']) {
      const { status, text } = await site.get(path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toContain('<form id="interview"')
      expect(text).toContain('Synthetic tea morning')
    }
    const late = await site.post(contact, { ...carried, ...typed })
    expect(late.status).toBe(503)
    expect(late.text).toContain(typed.words)
    expect(await waiting()).toEqual([])
  })
  it('with a key that is none, nothing is kept open: 500', async () => {
    cms.publishOutreach(anOpenOutreach({ revision: 2, intakeKey: { id: '0'.repeat(16), key: 'AAAA' } }))
    await site.changed()
    expect((await send(typed)).status).toBe(500)
    for (const mark of ['Zebrafink', 'Quokkamarker']) expect(await filesWith(site.dataDir, mark)).toEqual([])
  })
})

it('the page keeps what it is about in another language, and only a plain form may be found', async () => {
  const about = `?about=opportunity:${trainingId}`
  const { text, headers } = await site.get(`/en/contact${about}`)
  expect(text).toContain(`formaction="/ar/contact${about}"`)
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect((await site.get(contact)).headers.get('x-robots-tag')).toBeNull()
})
