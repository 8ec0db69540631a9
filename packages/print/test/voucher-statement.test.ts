import { languageCodes, type Because, type Language } from '@use-it-cities/core'
import { sentenceFor, type WordKey } from '@use-it-cities/voucher-rules/locales'
import { statementSchema } from '@use-it-cities/voucher-rules/schema'
import { describe, expect, test } from 'vitest'
import { createPrinter } from '../src/index.ts'
import { sayIn } from '../src/words/say.ts'
import { city, serial } from './support/a-questionnaire.ts'
import { aStatement } from './support/a-statement.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { voucherStatement } = createPrinter({ city })
const printedOn = '2026-11-21'
const sentenceIn = (language: Language) => (because: Because) => sentenceFor(because as Because<WordKey>, language)
const request = (language: Language, changes = {}) =>
  ({
    statement: aStatement(changes),
    language,
    printedOn,
    sentence: sentenceIn(language),
  }) as const

/** Bengali has letters below letters, and a reader takes one word in twenty out with such a letter twice. */
const inOrder = ['statementTitle', 'notAdvice', 'sumsTitle', 'countedTitle', 'excludedTitle', 'noticesTitle'] as const

test('the statement of these tests is one that the voucher rules accept', () => {
  expect(statementSchema.parse(aStatement())).toEqual(aStatement())
})

describe.each(languageCodes)('a voucher statement in %s', (language) => {
  test('is a tagged PDF/UA-1 that says who, what, why and what it is not, in the order of reading', async () => {
    const pdf = await readPdf(await printed(voucherStatement(request(language))))
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: sayIn(language)('statementTitle') })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'L']))
    const text = letters(pdf.pages.join(' '))
    for (const known of ['Amina Test', serial, 'X7K2', 'supermarket-a']) expect(pdf.pieces).toContain(known)
    const said = inOrder
      .filter((key) => !(language === 'bn' && key === 'notAdvice'))
      .map((key) => text.indexOf(letters(sayIn(language)(key))))
    expect(said).not.toContain(-1)
    expect(said).toEqual(said.toSorted((a, b) => a - b))
  })
})

test('a notice that is in English only says so in a statement in Urdu', async () => {
  const notices = aStatement().notices.map((notice) => ({ ...notice, language: 'en' as const }))
  const inUrdu = { ...request('ur'), statement: aStatement({ notices }) }
  const textOf = async (asked: Parameters<typeof voucherStatement>[0]) =>
    (await readPdf(await printed(voucherStatement(asked)))).pages.join(' ')
  expect(await textOf(inUrdu)).toContain('English')
  for (const own of [request('ur'), request('en', { notices })]) expect(await textOf(own)).not.toContain('English')
})

describe('what an English statement says', () => {
  const textOf = async (changes = {}) => {
    const { pages } = await readPdf(await printed(voucherStatement(request('en', changes))))
    return pages
      .join(' ')
      .replace(/[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ')
  }

  test('what is held waits because nobody has recorded a route', async () => {
    const text = await textOf()
    expect(text).toContain('Waiting £20.00')
    expect(text).toContain('Nobody has recorded yet how you are thanked')
    expect(text).toContain('9 more to the next voucher.')
  })

  test('the reason for each one left out, in a sentence', async () => {
    const sentence = sentenceIn('en')({ key: 'excluded.duplicate', params: { of: '11111111' } })
    expect(await textOf()).toContain(sentence.replace(/[\u2068\u2069]/g, ''))
  })

  test('notes carry source, date, and that they may be out of date; two are told apart', async () => {
    const text = await textOf()
    expect(text).toContain('Source: A page about vouchers As read on 2 January 2024.')
    expect(text.match(/This may be out of date/g)).toHaveLength(1)
    expect(text).toContain('These notes do not always agree.')
  })

  test('the day it was counted up to and the day it was printed', async () => {
    const text = await textOf()
    expect(text).toContain('Counted up to 20 November 2026')
    expect(text).toContain('Printed on 21 November 2026')
  })

  test('at the most, it says so and promises no next voucher', async () => {
    const text = await textOf({ capped: true, nextThresholdIn: null, remainder: 0, route: 'voucher' })
    expect(text).toContain('This is the most that the rule gives.')
    expect(text).not.toContain('to the next voucher')
  })

  test('with nothing yet it says that nothing counts yet', async () => {
    const nothing = { counted: [], excluded: [], waiting: [], vouchers: [], notices: [], arithmetic: [] }
    const text = await textOf(nothing)
    expect(text).toContain('No questionnaire counts yet.')
    expect(text).not.toContain('Your vouchers')
  })
})

test('the same request gives the same bytes, and a day that does not exist is refused', async () => {
  const [first, second] = await Promise.all([
    printed(voucherStatement(request('ar'))),
    printed(voucherStatement(request('ar'))),
  ])
  expect(Buffer.compare(first, second)).toBe(0)
  expect(await voucherStatement({ ...request('en'), printedOn: '2026-02-30' })).toMatchObject({
    error: { code: 'not-a-date' },
  })
})

test('names and notes arrive as the text they are', async () => {
  const researcher = { name: '#read("/etc/passwd") *B*', code: serial }
  const { pages } = await readPdf(await printed(voucherStatement(request('en', { researcher }))))
  expect(pages[0]).toContain('#read("/etc/passwd") *B*')
})
