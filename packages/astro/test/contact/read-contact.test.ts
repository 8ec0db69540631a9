import { contactMessageSchema, wordReportSchema } from '@use-it-cities/success-stories/outreach'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanedAddress, cleanedLine, cleanedWords } from '../../src/contact/cleaned.ts'
import { contentOf, faultsOf, linksIn, typedContact, topicIn } from '../../src/contact/read-contact.ts'
import { pageFrom, typedWordReport, wordContentOf } from '../../src/contact/read-word-report.ts'
import { westernDigits } from '../../src/site/western-digits.ts'

const shared = { id: '00000000-0000-8000-8000-000000000001', sentAt: '2026-11-21T10:00:00.000Z', language: 'en' }
const good = { name: 'Synthetic', by: 'phone', at: '0121 496 0000', topic: 'work', agreed: 'yes' }
const read = (fields: Record<string, string>) => {
  const form = new Map(Object.entries(fields))
  return { typed: typedContact(form), about: topicIn(form) }
}
const wordsOf = (fields: Record<string, string>) => {
  const { typed, about } = read(fields)
  return faultsOf(typed, about).map(({ word }) => word)
}

describe('a way to be reached', () => {
  it.each([
    ['phone', '0121 496 0000'],
    ['phone', '+44 (0)121-496-0000'],
    ['phone', '০১২১ ৪৯৬ ০০০০'],
    ['phone', '۰۱۲۱۴۹۶۰۰۰۰'],
    ['phone', '੦੧੨੧ ੪੯੬ ੦੦੦੦'],
    ['whatsapp', '+44 121 496 0000'],
    ['email', 'somebody@example.org'],
    ['email', 'név@példa.example'],
  ])('%s %s is taken', (by, at) => expect(wordsOf({ ...good, by, at })).toEqual([]))
  it.each([
    ['phone', '', 'fault.number'],
    ['phone', '999', 'fault.number'],
    ['phone', '0121 496 0000 ext 12', 'fault.number'],
    ['phone', 'somebody@example.org', 'fault.number'],
    ['phone', '1'.repeat(16), 'fault.number'],
    ['whatsapp', 'me', 'fault.number'],
    ['email', 'somebody', 'fault.email'],
    ['email', 'a b@example.org', 'fault.email'],
    ['email', 'somebody@example', 'fault.email'],
    ['email', `${'a'.repeat(120)}@example.org`, 'fault.email'],
    ['pigeon', '0121 496 0000', 'fault.by'],
  ])('%s %s is asked for again', (by, at, word) => expect(wordsOf({ ...good, by, at })).toEqual([word]))
})

it('who chose no way to be reached hears at once that a number or an address is missing too, and not which of them', () => {
  for (const at of ['0121 496 0000', 'somebody@example.org'])
    expect(wordsOf({ ...good, by: '', at })).toEqual(['fault.by'])
  for (const at of ['', '0121']) expect(wordsOf({ ...good, by: '', at })).toEqual(['fault.by', 'fault.at'])
})

it.each([
  ['phone', '\u200e+44\u200f 121 496 0000\u061c', '+44 121 496 0000'],
  ['phone', '\u202a0121 496 0000\u202c', '0121 496 0000'],
  ['phone', '0121\u00ad496\u200b0000\ufeff', '01214960000'],
  ['email', '\u200esomebody\u200b@example.org\u2060', 'somebody@example.org'],
])('a pasted %s loses the marks nobody sees: %j', (by, at, clean) => {
  const { typed, about } = read({ ...good, by, at })
  expect(contentOf(typed, about, null)?.reach).toEqual({ by, at: clean })
})

it('a name and words keep the joiners they are written with', () => {
  const joined = 'می\u200cخواهم'
  expect(read({ ...good, name: joined, words: joined }).typed).toMatchObject({ name: joined, words: joined })
})

it.each(['', ' ', '\u200d', '…', 'www.spam.example', 'n'.repeat(81)])('%j is no name', (name) =>
  expect(wordsOf({ ...good, name })).toEqual(['fault.name']),
)

it('what is written in a script of its own becomes digits that a telephone has', () => {
  expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ০১২৩৪৫৬৭৮৯ ੦੧੨੩੪੫੬੭੮੯ 0123456789')).toBe(
    Array.from({ length: 5 }, () => '0123456789').join(' '),
  )
})

it('whatever is typed, a form without faults is a message of the contract, and one with faults is none', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 120 }))
  const fields = fc.record({
    name: fc.oneof(text, fc.constant('Synthetic')),
    by: fc.constantFrom('phone', 'whatsapp', 'email', 'x'),
    at: fc.oneof(text, fc.constantFrom('0121 496 0000', 'a@b.example')),
    wantsCall: fc.constantFrom('yes', ''),
    topic: fc.constantFrom('work', 'other', ''),
    words: text,
    whoTold: fc.constantFrom('friend', '', 'x'),
    agreed: fc.constantFrom('yes', ''),
  })
  fc.assert(
    fc.property(fields, (sent) => {
      const { typed, about } = read(sent)
      const content = contentOf(typed, about, null)
      expect(content === null).toBe(faultsOf(typed, about).length > 0)
      if (content) expect(contactMessageSchema.parse({ ...content, ...shared })).toEqual({ ...content, ...shared })
    }),
    { numRuns: 500 },
  )
})

it('no control character and no override is left of what was typed, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(cleanedLine(typed)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      expect(cleanedWords(typed).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      expect(cleanedLine(cleanedLine(typed))).toBe(cleanedLine(typed))
      expect(cleanedWords(cleanedWords(typed))).toBe(cleanedWords(typed))
      expect(cleanedAddress(cleanedAddress(typed))).toBe(cleanedAddress(typed))
    }),
  )
})

it.each([
  ['it is at https://www.example.org/page', []],
  ['it is at www.example.org', []],
  ['https://example.org and www.example.com', ['fault.links']],
  ['<a href="https://example.org">', ['fault.links']],
])('one web address is an address, two are advertising: %s', (words, faults) =>
  expect(wordsOf({ ...good, words })).toEqual(faults),
)

it.each(['www.example.org', 'https://example.org', 'https://www.example.org'])(
  'a report of a word has no web address: %s',
  (better) => {
    const typed = typedWordReport(new Map(Object.entries({ wrong: 'helo', better })))
    expect(wordContentOf(typed, pageFrom('/en/contact', 'ur'))).toBeNull()
  },
)

it('whatever is reported of a page is a report of the contract, or asked for again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (page, wrong, better) => {
      const typed = typedWordReport(new Map(Object.entries({ wrong, better })))
      const content = wordContentOf(typed, pageFrom(page, 'ur'))
      if (content) expect(wordReportSchema.parse({ ...content, ...shared })).toEqual({ ...content, ...shared })
      else
        expect(
          typed.wrong === '' ||
            typed.wrong.length > 300 ||
            typed.better.length > 300 ||
            linksIn(typed.wrong + ' ' + typed.better) > 0,
        ).toBe(true)
    }),
  )
})
