import { languageCodes, type Language } from '@use-it-cities/core'
import { textOf } from '@use-it-cities/questionnaire-schema'
import { householdQuestionnaire } from '@use-it-cities/questionnaire-schema/household'
import { describe, expect, test } from 'vitest'
import { createPrinter } from '../src/index.ts'
import { aDefinition, aQuestionnaire, city, otherSerial, serial } from './support/a-questionnaire.ts'
import { codesOf } from './support/codes-of.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { paperForm } = createPrinter({ city })
const copies = [{ serial }]

describe.each(languageCodes)('the household questionnaire in %s', (language: Language) => {
  test('is a tagged PDF/UA-1 with title, language and its fonts', async () => {
    const pdf = await readPdf(await printed(paperForm({ questionnaire: householdQuestionnaire, language, copies })))
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: textIn(language, 'title') })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.fonts.used).toBeGreaterThan(0)
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD']))
  })

  test('gives whoever reads it out its sentences in the order of reading', async () => {
    const pdf = await readPdf(await printed(paperForm({ questionnaire: householdQuestionnaire, language, copies })))
    const text = letters(pdf.pages.join(' '))
    const places = sentences.map((key) => text.indexOf(letters(textIn(language, key))))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

const sentences = [
  'title',
  'question.consent.label',
  'question.area.label',
  'question.age.label',
  'question.others_at_home.label',
  'question.would_teach.label',
  'question.has_idea.label',
]
const textIn = (language: Language, key: string) => textOf(householdQuestionnaire, language, key).text

test('every page says which form and which page it is', async () => {
  const pdf = await readPdf(await printed(paperForm({ questionnaire: aQuestionnaire(), language: 'en', copies })))
  for (const [at, page] of pdf.pages.entries()) {
    expect(page).toContain(serial)
    expect(page).toContain(`Page ${at + 1} of ${pdf.pages.length}`)
  }
})

test('a phone reads the number of the form from every page', async () => {
  const codes = await codesOf(await printed(paperForm({ questionnaire: aQuestionnaire(), language: 'ar', copies })))
  expect(codes.length).toBeGreaterThan(2)
  // The sheet before the contact details may be left empty, but it has its number too.
  expect(new Set(codes)).toEqual(new Set([serial]))
})

test('contact details stand alone on the last sheet, with the number of the form', async () => {
  const pdf = await readPdf(await printed(paperForm({ questionnaire: aQuestionnaire(), language: 'en', copies })))
  const last = pdf.pages.at(-1) ?? ''
  expect(last).toContain('How can we reach you?')
  expect(last).toContain('Phone')
  expect(last).toContain(serial)
  expect(last).not.toContain('What we can do')
  expect(last).not.toContain('Testville')
  expect(pdf.pages.length % 2).toBe(1)
})

test('a form without contact questions has no such sheet', async () => {
  const [section] = aDefinition().sections
  const questionnaire = aQuestionnaire({ sections: section ? [section] : [] })
  const pdf = await readPdf(await printed(paperForm({ questionnaire, language: 'en', copies })))
  expect(pdf.pages.join(' ')).not.toContain('Tear this page off')
})

test('each copy has its own number, begins on a sheet of its own and counts its own pages', async () => {
  const both = [{ serial }, { serial: otherSerial }]
  const pdf = await readPdf(await printed(paperForm({ questionnaire: aQuestionnaire(), language: 'en', copies: both })))
  const second = pdf.pages.findIndex((page) => page.includes(otherSerial))
  expect(second % 2).toBe(0)
  expect(pdf.pages[second]).toContain('Page 1 of')
  expect(pdf.pages.slice(second).join('')).not.toContain(serial)
})

test('words without a translation are printed in English, and the form says so', async () => {
  const pdf = await readPdf(await printed(paperForm({ questionnaire: aQuestionnaire(), language: 'pl', copies })))
  const text = pdf.pages.join(' ')
  expect(text).toContain('Do you work?')
  expect(text).toContain('English')
  expect(letters(text)).toContain(letters('Słowa bez tłumaczenia'))
})

test('a translation that nobody has checked says so', async () => {
  const pdf = await readPdf(await printed(paperForm({ questionnaire: householdQuestionnaire, language: 'ro', copies })))
  expect(letters(pdf.pages[0] ?? '')).toContain(letters('nu a verificat încă această traducere'))
})

test('the same request gives the same bytes, also when calls overlap', async () => {
  const request = { questionnaire: aQuestionnaire(), language: 'ur', copies, on: '2026-11-21' } as const
  const [first, second, other] = await Promise.all([
    printed(paperForm(request)),
    printed(createPrinter({ city }).paperForm(request)),
    printed(paperForm({ ...request, copies: [{ serial: otherSerial }] })),
  ])
  expect(Buffer.compare(first, second)).toBe(0)
  expect(Buffer.compare(first, other)).not.toBe(0)
})

describe('what cannot be printed is refused with a code', () => {
  const questionnaire = aQuestionnaire()
  test.each([
    ['no copy', { copies: [] }, 'copies-out-of-range'],
    ['too many', { copies: Array.from({ length: 21 }, () => ({ serial })) }, 'copies-out-of-range'],
    ['a serial with a slip', { copies: [{ serial: `${serial.slice(0, -1)}0` }] }, 'serial-wrong'],
    ['one serial twice', { copies: [{ serial }, { serial }] }, 'serial-twice'],
    ['a day that does not exist', { copies, on: '2026-02-30' as const }, 'not-a-date'],
    ['a definition that cannot run', { copies, questionnaire: aQuestionnaire({ choices: {} }) }, 'bad-definition'],
  ])('%s', async (_, change, code) => {
    expect(await paperForm({ questionnaire, language: 'en', ...change })).toMatchObject({ ok: false, error: { code } })
  })
})
