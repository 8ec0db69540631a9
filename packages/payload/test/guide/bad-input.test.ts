import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import {
  correctionData,
  facts,
  helpData,
  keepers,
  sentencesIn,
  someHelp,
  startGuideCms,
  type Keepers,
} from './support.ts'

const session = (overrides: Record<string, unknown> = {}) => ({
  sessions: [{ on: '2026-12-01', from: '10:00', to: '12:00', place: 'Old Town Library', ...overrides }],
})

/** What comes to the door of local help, and the sentence at the field that is wrong. */
const badHelp: readonly [name: string, data: Record<string, unknown>, sentence: string][] = [
  ['no way to reach it', { contact: {} }, 'contact.url: Expected one way at least to reach it'],
  [
    'an address that runs something',
    { contact: { url: 'javascript:alert(1)' } },
    'contact.url: Expected an address that begins with https://',
  ],
  ['a file', { contact: { url: 'file:///etc/passwd' } }, 'contact.url: Expected an address'],
  ['a name and password in an address', { source: 'https://me:secret@example.org/' }, 'source: Expected an address'],
  [
    'an address that runs something, as the source',
    { source: 'JaVaScRiPt:alert(1)//https://x.example' },
    'source: Expected an address',
  ],
  ['a word for a phone number', { contact: { phone: 'ask inside' } }, 'contact.phone: Expected a phone number'],
  ['half an e-mail address', { contact: { email: 'hello@' } }, 'contact.email: Expected an e-mail address'],
  ['an e-mail address the site cannot read', { contact: { email: 'a..b@example.org' } }, 'contact.email: Expected an'],
  [
    'an e-mail address that names somebody else to write to',
    { contact: { email: 'help?cc=other@example.org' } },
    'contact.email: Expected an e-mail address',
  ],
  ['a name of spaces', { name: '   ' }, 'name: Expected the name it goes by'],
  [
    'a profession nobody knows',
    { professions: ['nurse', 'wizard'] },
    'professions: Expected professions of the guide, for example nurse, or all; “wizard”',
  ],
  ['a name of every object', { professions: ['constructor'] }, 'professions: Expected professions of the guide'],
  ['a session without a place', session({ place: '  ' }), 'sessions.0.place: Expected the place'],
  ['a session without a time', session({ from: undefined }), 'sessions.0.from: Expected a time of day'],
  [
    'a session at no time',
    session({ from: 'ten' }),
    'sessions.0.from: Expected a time of day with hours and minutes, for example 09:30; “ten”',
  ],
  ['a session at 25 hours', session({ to: '25:00' }), 'sessions.0.to: Expected a time of day'],
  ['a session that ends before it begins', session({ to: '09:00' }), 'sessions.0.to: Expected an end after 10:00'],
  ['a session on no day', session({ on: '2026-02-31' }), 'sessions.0.on: Expected the day of the session'],
  ['a check that is still ahead', { checkedOn: '2026-11-22' }, 'checkedOn: Expected a day that has come; 2026-11-22'],
  ['a check on no day', { checkedOn: 'last week' }, 'checkedOn: Expected the day somebody checked'],
  [
    'a review that has passed',
    { reviewBy: '2026-11-20' },
    'reviewBy: Expected a day from 2026-11-21 on; 2026-11-20 has passed',
  ],
  ['a review in ten years', { reviewBy: '2036-11-20' }, 'reviewBy: Expected a day until 2028-11-21'],
  [
    'a summary of 10,000 characters',
    { summary: { en: 'x'.repeat(10_000) } },
    'summary.en: Expected at most 300 characters; 10000 came',
  ],
  ['no summary', { summary: { ur: 'خلاصہ' } }, 'summary.en: Expected a sentence in English'],
]

const badCorrections: readonly [name: string, data: Record<string, unknown>, sentence: string][] = [
  [
    'an unknown fact',
    { fact: 'nurse/nothing' },
    'fact: Expected a fact of the guide, for example nurse/nmc-international/register/fee-1; “nurse/nothing” came',
  ],
  ['no fact', { fact: undefined }, 'fact: Expected a fact of the guide'],
  ['a fact of every object', { fact: 'constructor' }, 'fact: Expected a fact of the guide'],
  ['something else to say', { says: 'delete' }, 'says: Expected value, ask, withdrawn; “delete” came'],
  ['a sentence without words', { text: '   ' }, 'text: Expected what the page says now'],
  [
    '10,000 characters',
    { text: 'x'.repeat(10_000) },
    'text: Expected what the page says now, in at most 1000 characters. 10000 characters came',
  ],
  [
    'a sentence where an amount is asked for',
    { fact: facts.fee },
    'amount: Expected an amount, for example 153 or 153.50',
  ],
  ['an amount below nothing', { fact: facts.fee, amount: '-5', currency: 'GBP' }, 'amount: Expected an amount'],
  ['a third of a penny', { fact: facts.fee, amount: '5.333', currency: 'GBP' }, 'amount: Expected an amount'],
  [
    'pence after a comma, which would be a hundred times as much',
    { fact: facts.fee, amount: '153,50', currency: 'GBP' },
    'amount: Expected an amount, for example 153 or 153.50; “153,50” came',
  ],
  [
    'euros called pounds',
    { fact: facts.fee, amount: '€153', currency: 'GBP' },
    'currency: Expected EUR, as the amount is written with €; “GBP” came',
  ],
  [
    'a currency in words',
    { fact: facts.fee, amount: '5', currency: 'pou' },
    'currency: Expected three capital letters',
  ],
  [
    'an amount where marks are asked for',
    { fact: facts.marks, amount: '5', currency: 'GBP' },
    'marks.listening: Expected the least mark of listening',
  ],
  [
    'IELTS 9.5',
    { fact: facts.marks, marks: { listening: '9.5', reading: '7', writing: '7', speaking: '7' } },
    'marks.listening: Expected a band of IELTS, 0 to 9 in halves',
  ],
  [
    'a result that counts for ever',
    { fact: facts.marks, marks: { listening: '7', reading: '7', writing: '7', speaking: '7', validityMonths: 0 } },
    'marks.validityMonths: Expected a whole number of months',
  ],
  ['a sentence for a code', { fact: facts.code }, 'says: Expected “Do not rely on it”'],
  ['a sentence for the watch list', { fact: facts.change }, 'says: Expected “Do not rely on it”'],
  [
    'an address that runs something',
    { source: 'javascript:alert(1)' },
    'source: Expected an address that begins with https://',
  ],
  ['no title', { sourceTitle: '' }, 'sourceTitle: Expected the title of the page'],
  ['a date that is still ahead', { asOf: '2027' }, 'asOf: Expected a date that has come; “2027”'],
  ['no date', { asOf: 'recently' }, 'asOf: Expected a day, a month or a year'],
  ['a 13th month', { asOf: '2026-13' }, 'asOf: Expected a day, a month or a year'],
  [
    'a review that has passed',
    { reviewBy: '2026-11-20' },
    'reviewBy: Expected a day from 2026-11-21 to 2028-11-21; 2026-11-20 came',
  ],
  ['a review on no day', { reviewBy: 'never' }, 'reviewBy: Expected the day to read it again by'],
  [
    'the end of a correction that is not there',
    { fact: 'midwife/regulated', says: 'withdrawn' },
    'says: Expected a correction that stands',
  ],
]

describe.each(databases)('what nobody can store about the guide, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  beforeAll(async () => {
    cms = await startGuideCms({ database })
    people = await keepers(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const count = async (collection: string) =>
    (await cms.payload.db.count({ collection: collection as never })).totalDocs

  test.each(badHelp)('local help: %s', async (_, data, sentence) => {
    const before = await count(slugs.localHelp)
    for (const rest of [people.coach.rest, people.north.rest]) {
      const answer = await rest('POST', '/local-help', helpData(data))
      expect([answer.status, sentencesIn(answer)]).toEqual([
        400,
        expect.arrayContaining([expect.stringContaining(sentence)]),
      ])
    }
    expect(await count(slugs.localHelp)).toBe(before)
  })

  test.each(badHelp)('local help that is there: %s', async (_, data, sentence) => {
    const { id } = await someHelp(cms)
    const answer = await people.coach.rest('PATCH', `/local-help/${id}`, data)
    // Without a way to reach it the one that is stored stays.
    const isKept = Object.keys((data.contact as object | undefined) ?? { x: 1 }).length === 0
    const kept = isKept || 'ur' in ((data.summary as object | undefined) ?? {})
    if (kept) expect(answer.status).toBe(200)
    else
      expect([answer.status, sentencesIn(answer)]).toEqual([
        400,
        expect.arrayContaining([expect.stringContaining(sentence)]),
      ])
    await cms.payload.delete({ collection: slugs.localHelp, id, overrideAccess: true })
  })

  test.each(badCorrections)('a correction: %s', async (_, data, sentence) => {
    const answer = await people.coach.rest('POST', '/guide-corrections', correctionData(data))
    expect([answer.status, sentencesIn(answer)]).toEqual([
      400,
      expect.arrayContaining([expect.stringContaining(sentence)]),
    ])
    expect(await count(slugs.guideCorrections)).toBe(0)
  })

  test('what is no row at all is answered, and never with a fault of ours', async () => {
    for (const path of ['/local-help', '/guide-corrections'])
      for (const data of [
        {},
        [],
        { sessions: 'none' },
        { contact: 'x', summary: [] },
        { fact: { x: 1 } },
        { marks: [], fact: facts.marks },
      ]) {
        const { status } = await people.coach.rest('POST', path, data)
        expect([path, data, status]).toEqual([path, data, 400])
      }
    for (const data of [undefined, {}, { id: 'x' }, { id: 'a'.repeat(24), more: 1 }]) {
      const { status } = await people.coach.rest('POST', '/guide/help-checked', data)
      expect([data, status]).toEqual([data, 400])
    }
    expect((await people.coach.rest('POST', '/guide/help-checked', { id: 'a'.repeat(24) })).status).toBe(404)
    expect((await people.coach.rest('GET', '/guide/facts')).status).toBe(400)
    const unknown = await people.coach.rest('GET', '/guide/board?profession=wizard')
    expect([unknown.status, sentencesIn(unknown)]).toEqual([400, [expect.stringContaining('“wizard” came')]])
  })

  test('an entry that is overdue can be mended without a new check, and a new check renews it', async () => {
    const { id } = await someHelp(cms)
    await cms.payload.db.updateOne({
      collection: slugs.localHelp,
      id,
      data: { checkedOn: '2026-01-01T12:00:00.000Z', reviewBy: '2026-07-01T12:00:00.000Z' },
    })
    const renamed = await people.coach.rest('PATCH', `/local-help/${id}`, { name: 'A better name' })
    expect([renamed.status, (renamed.body.doc as Row).reviewBy]).toEqual([200, '2026-07-01T12:00:00.000Z'])
    const checked = await people.coach.rest('PATCH', `/local-help/${id}`, { checkedOn: '2026-11-21' })
    expect([checked.status, (checked.body.doc as Row).reviewBy]).toEqual([200, '2027-05-21T12:00:00.000Z'])
  })
})
