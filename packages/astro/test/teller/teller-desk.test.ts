import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aTellerSite,
  aTellerStory,
  fieldsBefore,
  link,
  otherSecret,
  secret,
  type ATellerSite,
} from './a-teller-site.ts'
import { linkHash, type TellerOpened } from '@use-it-cities/success-stories/teller'
import { FakeTellerCms } from './fake-teller-cms.ts'

let cms: FakeTellerCms
let site: ATellerSite
const pin = '204816'
const ticket = 'ticket-of-the-cms'

beforeEach(async () => {
  cms = await FakeTellerCms.start()
  const other = { ...link, linkHash: linkHash(otherSecret), code: 'bcdf2345' }
  cms.publication = { contract: 1, city: 'testham', revision: 1, links: [link, other] }
  cms.open = (typed) =>
    typed === pin || typed === ticket ? { ok: true, story: aTellerStory(), ticket } : { ok: false, code: 'wrong' }
  site = await aTellerSite(cms)
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

const open = (typed = pin) => site.post(`/t/${secret}/open?l=en`, { pin: typed, do: 'open' })
const say = (fields: Record<string, string>, of = secret) => site.post(`/t/${of}/say?l=en`, fields)

it('shows words nobody else has seen, what was agreed, and keeps PIN and ticket out of the page', async () => {
  const { status, headers, text } = await open(' ۲۰۴ ۸۱۶ ')
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
  for (const words of [
    'نیا عنوان',
    'صرف میرے لیے۔',
    'These words wait for your yes.',
    'Until 20 November 2027',
    'Test Library',
  ])
    expect(text).toContain(words)
  expect(text).toContain('<article class="told" lang="ur" dir="rtl">')
  expect(text).not.toContain(pin)
  expect(text).not.toContain(ticket)
})

it('shows every word that a yes would be to, and whether the voice may be played', async () => {
  const story = aTellerStory()
  const parts = {
    did: ['میں نے پوچھا۔'],
    helped: ['ایک پڑوسی۔'],
    talk: {
      script: 'سنیے۔',
      facts: ['ایک سال۔'],
      notYet: ['بس نہیں۔'],
      ifAsked: [{ question: 'کون؟', answer: 'کوئی۔' }],
    },
    film: { url: 'https://films.example/1', transcript: ['میں خوش ہوں۔'] },
  }
  cms.open = () => ({ ok: true, ticket, story: { ...story, texts: story.texts.map((text) => ({ ...text, parts })) } })
  const { text } = await open()
  for (const words of [
    'What you did',
    'میں نے پوچھا۔',
    'ایک پڑوسی۔',
    'سنیے۔',
    'ایک سال۔',
    'بس نہیں۔',
    'کون؟',
    'کوئی۔',
    'میں خوش ہوں۔',
  ])
    expect(text).toContain(words)
  expect(text).toContain('href="https://films.example/1"')
  expect(text).toContain('No recording of your voice is played.')
  cms.open = () => ({ ok: true, ticket, story: { ...story, consent: { ...story.consent, voice: true } } })
  expect((await open()).text).toContain('A recording of your voice may be played.')
})

it('changes its language without the PIN being typed again', async () => {
  const { text } = await open()
  const { carried = '' } = fieldsBefore(text, 'id="interview"')
  expect(text).toContain(`formaction="/t/${secret}/open?l=pl"`)
  const polish = await site.post(`/t/${secret}/open?l=pl`, { carried, do: 'language:pl' })
  expect(polish.text).toContain('Te słowa czekają na Twoją zgodę.')
})

it('says yes to exactly the words that were read, once however often it is pressed', async () => {
  const fields = { ...fieldsBefore((await open()).text, 'value="approve"'), do: 'approve' }
  const done = await say(fields)
  await say(fields)
  expect(done.text).toContain('You said yes to the words.')
  expect(cms.said[0]).toEqual({
    id: expect.any(String) as string,
    linkHash: link.linkHash,
    ticket,
    act: 'approve',
    language: 'ur',
    hash: 'a'.repeat(64),
    at: '2026-11-21T10:00:00.000Z',
  })
  expect(cms.said[1]?.id).toBe(cms.said[0]?.id)
})

it('asks for a change in the teller’s words, and not without any', async () => {
  const fields = { ...fieldsBefore((await open()).text, 'value="ask-for-change"'), do: 'ask-for-change' }
  const empty = await say({ ...fields, words: '  ' })
  expect(empty.text).toContain('Write what should be different.')
  expect(empty.text).toContain('id="words-ur-error"')
  expect(cms.said).toEqual([])
  await say({ ...fields, words: '<b>No</b> street' })
  expect(cms.said[0]).toMatchObject({ act: 'ask-for-change', words: '<b>No</b> street', language: 'ur' })
})

it('pauses, and lets it go on', async () => {
  await say({ ...fieldsBefore((await open()).text, 'value="pause"'), do: 'pause' })
  const story = aTellerStory()
  cms.open = () => ({ ok: true, ticket, story: { ...story, consent: { ...story.consent, standing: 'paused' } } })
  await say({ ...fieldsBefore((await open()).text, 'value="resume"'), do: 'resume' })
  expect(cms.said.map(({ act, language, hash }) => [act, language, hash])).toEqual([
    ['pause', undefined, undefined],
    ['resume', undefined, undefined],
  ])
})

it.each([
  ['text-changed', 200, 'The words were changed while you read.'],
  ['not-now', 200, 'That cannot be done as things are now.'],
  ['ticket-ended', 403, 'Type your six numbers again.'],
  ['unknown', 404, 'This link opens nothing'],
] as const)('says what it means when the CMS says %s', async (answer, status, words) => {
  cms.say = () => ({ ok: false, code: answer })
  const said = await say({ ...fieldsBefore((await open()).text, 'value="approve"'), do: 'approve' })
  expect([said.status, said.text.includes(words)]).toEqual([status, true])
})

it('offers no yes to words that are unfinished or have one already', async () => {
  const [text] = aTellerStory().texts
  if (!text) throw new Error('Expected a text.')
  for (const change of [{ isComplete: false }, { state: 'approved' as const }]) {
    cms.open = () => ({ ok: true, ticket, story: aTellerStory({ texts: [{ ...text, ...change }] }) })
    const shown = (await open()).text
    expect(shown).not.toContain('value="approve"')
    expect(shown).toContain('value="ask-for-change"')
  }
})

describe('a PIN', () => {
  it.each(['', '12345', '1234567', 'abcdef'])('that is not six digits (%j) goes nowhere', async (typed) => {
    expect((await open(typed)).text).toContain('Type all six numbers.')
    expect(cms.opened).toEqual([])
  })

  it('that is wrong five times is not asked about any more, and withdrawing goes on working', async () => {
    for (let times = 0; times < 5; times++) expect((await open('000000')).status).toBe(403)
    const sixth = await open()
    expect([sixth.status, sixth.text.includes('There were too many wrong tries.')]).toEqual([429, true])
    expect(cms.opened).toHaveLength(5)
    expect((await site.post(`/t/${secret}/withdraw`, { do: 'withdraw' })).status).toBe(200)
  })

  const refusals: [TellerOpened, number][] = [
    [{ ok: false, code: 'locked' }, 429],
    [{ ok: false, code: 'unknown' }, 404],
  ]
  it.each(refusals)('gets the answer of the CMS: %j', async (answer, status) => {
    cms.open = () => answer
    expect((await open()).status).toBe(status)
  })

  it('cannot be looked at without the CMS, which the page says', async () => {
    cms.isUp = false
    const answer = await open()
    expect([answer.status, answer.text.includes('The office’s computer does not answer now.')]).toEqual([503, true])
  })
})

describe('what an open page carries', () => {
  it('is a ticket: the PIN goes to the CMS once and is not kept', async () => {
    await say({ ...fieldsBefore((await open()).text, 'value="pause"'), do: 'pause' })
    expect(cms.opened).toEqual([pin, ticket])
  })

  it('ends when the CMS no longer takes the ticket', async () => {
    const fields = fieldsBefore((await open()).text, 'id="interview"')
    cms.open = () => ({ ok: false, code: 'wrong' })
    const ended = await site.post(`/t/${secret}/open?l=en`, fields)
    expect([ended.status, ended.text.includes('Type your six numbers again.')]).toEqual([403, true])
  })

  it('says what was heard also when the CMS goes away right after', async () => {
    const fields = fieldsBefore((await open()).text, 'value="pause"')
    cms.say = () => {
      setImmediate(() => (cms.isUp = false))
      return { ok: true, code: 'done' }
    }
    const done = await say({ ...fields, do: 'pause' })
    expect([done.status, done.text.includes('You paused your story.')]).toEqual([200, true])
  })

  it('ends after a quarter of an hour, however busy', async () => {
    const { text } = await open()
    site.clock.now += 14 * 60_000
    const later = await say({ ...fieldsBefore(text, 'value="pause"'), do: 'pause' })
    expect(later.status).toBe(200)
    site.clock.now += 60_000
    const ended = await say({ ...fieldsBefore(later.text, 'value="pause"'), do: 'pause' })
    expect([ended.status, ended.text.includes('Type your six numbers again.')]).toEqual([403, true])
    expect(cms.said).toHaveLength(1)
  })

  it('works for its own link only, and not when it was made up', async () => {
    const fields = { ...fieldsBefore((await open()).text, 'value="pause"'), do: 'pause' }
    expect((await say(fields, otherSecret)).status).toBe(403)
    expect((await say({ ...fields, carried: 'made-up' })).status).toBe(403)
    expect((await say({ do: 'pause' })).status).toBe(403)
    expect(cms.said).toEqual([])
  })

  it.each([
    ['an act that is none', { do: 'publish' }],
    ['taking down without the page that asks', { do: 'withdraw' }],
    ['an id that is none', { do: 'pause', id: '1' }],
    ['a hash that is none', { do: 'approve', hash: 'x' }],
  ])('does not allow %s', async (_what, change) => {
    const fields = fieldsBefore((await open()).text, 'value="approve"')
    expect((await say({ ...fields, ...change })).status).toBe(400)
    expect(cms.said).toEqual([])
  })
})
