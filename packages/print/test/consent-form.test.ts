import { languageCodes, languages } from '@use-it-cities/core'
import { channels } from '@use-it-cities/success-stories'
import { describe, expect, test } from 'vitest'
import { channelLabels } from '../src/consent/consent-labels.ts'
import { createPrinter, type ConsentFormRequest } from '../src/index.ts'
import { sayIn } from '../src/words/say.ts'
import type { WordKey } from '../src/words/words.ts'
import { aFormRequest, organisations } from './support/a-consent.ts'
import { city } from './support/a-questionnaire.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { consentForm } = createPrinter({ city })
const readForm = async (request: ConsentFormRequest) => readPdf(await printed(consentForm(request)))
const textOf = async (changes: Partial<ConsentFormRequest> = {}) =>
  (await readForm(aFormRequest('en', changes))).pages
    .join(' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

/** What a teller reads, from the first line to the last. */
const inOrder: readonly WordKey[] = [
  'consentTitle',
  'consentTalk',
  'consentWhatItIs',
  'consentHelp',
  'consentWording',
  'consentAnswer',
  'consentOrganisations',
  'channelArchive',
  'consentLanguages',
  'consentName',
  'nameFull',
  'consentFace',
  'consentVoice',
  'consentPlace',
  'consentUntil',
  'consentSignatures',
  'signTeller',
  'signSecond',
  'consentLater',
  'slipTakeDown',
]

test('the form has words for every channel that stories have, in the same order', () => {
  expect(Object.keys(channelLabels)).toEqual(channels)
})

describe.each(languageCodes)('a consent form in %s', (language) => {
  test('is a tagged PDF/UA-1 of three pages that asks one thing after the other, in the order of reading', async () => {
    const pdf = await readForm(aFormRequest(language))
    const say = sayIn(language)
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: say('consentTitle') })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.pages).toHaveLength(3)
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(pdf.roles.filter((role) => role === 'H2')).toHaveLength(12)
    const text = letters(pdf.pages.join(' '))
    // In Bengali a reader takes about one word in twenty out with a letter twice, so only what stands short is looked for.
    const known = language === 'bn' ? (['consentTitle', 'consentAnswer', 'consentLanguages'] as const) : inOrder
    let from = 0
    for (const key of known) {
      const at = text.indexOf(letters(say(key)), from)
      expect(at, `${key} after character ${from}`).toBeGreaterThanOrEqual(from)
      from = at + 1
    }
    for (const { name } of organisations) expect(pdf.pieces).toContain(name)
    // In one piece, and whole, though it is in English on a page that may read from the right.
    expect(pdf.pieces).toContain('This is your story. You can say no.')
  })

  test('says that nobody has checked its translation, and what it then takes to count', async () => {
    const text = letters((await readForm(aFormRequest(language))).pages.join(' '))
    const say = sayIn(language)
    if (language !== 'bn') expect(text.includes(letters(say('consentNeedsInterpreter')))).toBe(language !== 'en')
    expect(text.includes(letters(say('inEnglish', { language: languages.en.name })))).toBe(language !== 'en')
  })
})

describe('what an English form says', () => {
  test('each organisation, channel and language has a line of its own', async () => {
    const text = await textOf()
    for (const { name } of organisations) expect(text).toContain(name)
    expect(text).toContain('Website')
    expect(text).toContain('Press and broadcast: newspapers, radio, television')
    for (const code of ['en', 'pl'] as const) expect(text).toContain(languages[code].name)
  })

  test('what is not asked for has no box', async () => {
    const text = await textOf({ channels: ['website'], languages: ['en'], organisations: organisations.slice(0, 1) })
    for (const absent of ['Otherton College', 'Social media', 'Polski']) expect(text).not.toContain(absent)
  })

  test('the words that are read out, with their version', async () => {
    const text = await textOf()
    expect(text).toContain('This is your story. You can say no. Version 2026-11')
    expect(text).not.toContain('counts only if an interpreter')
  })

  test('a wording that no speaker has checked counts only with an interpreter', async () => {
    const wording = { ...aFormRequest('en').wording, review: 'unreviewed' } as const
    expect(await textOf({ wording })).toContain('counts only if an interpreter was there')
  })

  test('the code on every page when there is one, and no reason why a second person checks', async () => {
    const { pages } = await readForm(aFormRequest('en', { code: 'k7m2p9' }))
    for (const page of pages) expect(page).toContain('k7m2p9')
    const text = await textOf()
    expect(text).toContain('Second person, where one has to check')
    expect(text).not.toMatch(/asylum|at risk/i)
  })
})

test('fifteen organisations and nine languages still have a box each', async () => {
  const many = Array.from({ length: 15 }, (_, at) => ({
    id: `test-${at}`,
    name: `Organisation of Testville number ${at}`,
  }))
  const text = await textOf({ organisations: many, languages: languageCodes })
  for (const { name } of many) expect(text).toContain(name)
})

test('the same request gives the same bytes', async () => {
  const [first, second] = await Promise.all(['ar', 'ar'].map(() => printed(consentForm(aFormRequest('ar')))))
  expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(0)
})

test.each(['organisations', 'channels', 'languages'] as const)('a form without %s is refused', async (list) => {
  expect(await consentForm(aFormRequest('en', { [list]: [] }))).toEqual({
    ok: false,
    error: { code: 'nothing-to-tick', list },
  })
})

test('a day that does not exist is refused', async () => {
  expect(await consentForm(aFormRequest('en', { on: '2026-02-30' }))).toMatchObject({ error: { code: 'not-a-date' } })
})

test('names and words arrive as the text they are', async () => {
  const name = '#read("/etc/passwd") *B*'
  expect(await textOf({ organisations: [{ id: 'x', name }] })).toContain(name)
})

test.each(['en', 'ur', 'bn'] as const)('words and names that go on and on are printed in %s', async (language) => {
  const text = 'Everything there is to say about it. '.repeat(200)
  const form = await consentForm(
    aFormRequest(language, {
      wording: { ...aFormRequest(language).wording, text },
      organisations: [
        { id: 'long', name: 'x'.repeat(3_000) },
        { id: 'rare', name: 'Friends \u{1f372} \u202e中文' },
      ],
      code: 'k'.repeat(300),
    }),
  )
  expect(form).toMatchObject({ ok: true })
})
