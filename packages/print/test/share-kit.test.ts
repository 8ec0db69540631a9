import { languageCodes, type Language } from '@use-it-cities/core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import {
  createPrinter,
  qrMillimetres,
  type BannerRequest,
  type CardRequest,
  type PressRequest,
  type PrintCity,
} from '../src/index.ts'
import { sayIn } from '../src/words/say.ts'
import { aSharedStory } from './support/a-shared-story.ts'
import { city as somewhere } from './support/a-questionnaire.ts'
import { codesOf } from './support/codes-of.ts'
import { heightsOf } from './support/height-of.ts'
import { emptyAboveAndBelow, nearestInk } from './support/ink-at-edge.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const city: PrintCity = {
  ...somewhere,
  contact: { phone: '0121 496 0000', email: 'city@example.org', note: { en: 'Ask at the library.' } },
}
const printer = createPrinter({ city })
const run = 'L-2611-A'
const colours = { brand: '#0f4c4a', onBrand: '#ffffff', accent: '#b4470f' } as const
const next = { text: 'Come to a start-up session.', where: 'The library' }
/** As long as the CMS lets a title and a summary be. */
const long = {
  title:
    'From a kitchen table where she cooked for forty people every Friday to a stall of her own in the market of the town now',
  summary: 'word '.repeat(60).trim(),
}
/** As long as a title and a place to come to are likely to be. */
const longStep = {
  text: 'A free course of six Saturdays for people who want to start a small business and do not know where to begin with it',
  phone: '0121 496 0000',
  where:
    'North Birmingham Community Enterprise Centre, 112 High Street, B19 1AA. Saturday, 5 December 2026, 10:00–12:00',
}
const banner = (changes: Partial<BannerRequest> = {}): BannerRequest => ({
  language: 'en',
  line: 'What can you do? Somebody needs it.',
  address: 'https://use-it.example/go/k7m2p',
  width: 3_000,
  height: 900,
  scannedFrom: 6.5,
  ...changes,
})
const aPressRequest = (language: Language): PressRequest => ({
  story: aSharedStory(language),
  run,
  paragraphs: [aSharedStory(language).summary],
  facts: [],
  notYet: [],
  until: null,
  on: '2026-11-21',
})

describe.each(languageCodes)('the kit of a story in %s', (language) => {
  const say = sayIn(language)
  const story = aSharedStory(language)
  const papers = {
    leaflet: () => printer.leaflet({ story, run, next }),
    'poster, A4': () => printer.poster({ story, run, size: 'a4' }),
    'poster, A3': () => printer.poster({ story, run, size: 'a3' }),
    banner: () => printer.banner(banner({ language, line: story.title })),
    'sheet for the press': () => printer.pressSheet(aPressRequest(language)),
  }

  test.each(Object.entries(papers))(
    '%s: one page of tagged PDF/UA-1, with its words and a code that opens',
    async (name, print) => {
      const bytes = await printed(print())
      const pdf = await readPdf(bytes)
      expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: story.title })
      expect(pdf.language?.slice(0, 2)).toBe(language)
      expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
      expect(pdf.pages).toHaveLength(1)
      expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'Figure']))
      expect(letters(pdf.pages.join(' '))).toContain(letters(story.title))
      const address = name === 'banner' ? banner().address : story.address
      expect(await codesOf(bytes)).toEqual([address])
      expect(pdf.alternatives).toHaveLength(1)
    },
  )

  test('the number of a paper from the site, with the whole code of its story, stands on it (a reader turns it round among words from right to left)', async () => {
    for (const paper of [
      printer.leaflet({ story, run: 'W261122-K7MFR2WQ', next }),
      printer.poster({ story, run: 'W261122-K7MFR2WQ', size: 'a4' }),
    ])
      expect((await readPdf(await printed(paper))).pages.join(' ')).toMatch(/W261122-K7MFR2WQ|WQ2MFR7K261122-W/)
  })
  test('leaflet, poster and press sheet say which run they are of, and what to do when the story is taken down', async () => {
    for (const print of [papers.leaflet, papers['poster, A4'], papers['sheet for the press']]) {
      const pdf = await readPdf(await printed(print()))
      const text = letters(pdf.pages.join(' '))
      // A program that takes text out of a page turns the parts of a Latin word about in a line from the right.
      expect(['L2611A', 'A2611L'].some((each) => text.includes(each))).toBe(true)
      if (language !== 'bn') expect(text).toContain(letters(say('kitRecall')))
    }
  })

  test.each(['leaflet', 'poster'] as const)('the longest title and summary stay on one page of a %s', async (paper) => {
    const lengthened = { ...story, ...long, translation: 'unreviewed' as const }
    const bytes = await printed(
      paper === 'leaflet'
        ? printer.leaflet({ story: lengthened, run, next: longStep })
        : printer.poster({ story: lengthened, run, size: 'a4' }),
    )
    expect((await readPdf(bytes)).pages).toHaveLength(1)
  })

  test('no letter comes nearer to the edge than a printer prints, however far its script reaches', async () => {
    for (const [name, print] of Object.entries(papers)) {
      const share = await nearestInk(await printed(print()))
      expect([name, share > 0.025]).toEqual([name, true])
    }
  })

  test('what is on a banner hangs in the middle of the cloth, and not at its upper edge', async () => {
    const cloth = banner({ language, line: say('kitRead'), width: 2_000, height: 800, scannedFrom: 4 })
    const [above, below] = await emptyAboveAndBelow(await printed(printer.banner(cloth)))
    expect(Math.abs(above - below)).toBeLessThan(0.08)
  })

  test('the place to come to keeps its postcode whole, and the time stands below it', async () => {
    const where = 'Karis House, 12 Icknield Road, B16 0AA\n10:00–13:00'
    const contact = { phone: '0121 496 0000', where }
    for (const paper of [
      printer.leaflet({ story, run, next: contact }),
      printer.pressSheet({ ...aPressRequest(language), contact }),
    ]) {
      const [outward, inward, time] = await heightsOf(await printed(paper), [/B16/, /0AA/, /10:00/])
      expect(outward).not.toBeNull()
      expect(inward).toBe(outward)
      expect(time).toBeLessThan(Number(outward))
    }
  })

  test.each<[CardRequest['shape'], number, number]>([
    ['wide', 1200, 630],
    ['square', 1080, 1080],
  ])('the %s card is %i by %i pixels and at most 150 kB', async (shape, width, height) => {
    for (const title of [story.title, long.title]) {
      const bytes = await printed(printer.card({ story: { ...story, title }, shape, colours }))
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height })
      expect(bytes.length).toBeLessThanOrEqual(150_000)
    }
  })
})

test('a leaflet ends at a person: the step’s own number, else the city’s, else its note', async () => {
  const story = aSharedStory('en')
  const textOf = async (of: PrintCity, step: { text: string; phone?: string }) =>
    (await readPdf(await printed(createPrinter({ city: of }).leaflet({ story, run, next: step })))).pages.join(' ')
  expect(await textOf(city, { text: 'Call us.', phone: '0121 496 0999' })).toContain('0121 496 0999')
  expect(await textOf(city, { text: 'Call us.' })).toContain('0121 496 0000')
  expect(await textOf({ ...city, contact: { note: { en: 'Ask at the library.' } } }, { text: 'Come.' })).toContain(
    'Ask at the library.',
  )
})

test('the press is given whom the leaflet of the same story gives: its organisation, else the city', async () => {
  const textOf = async (contact?: { phone?: string; where?: string }) =>
    (await readPdf(await printed(printer.pressSheet({ ...aPressRequest('en'), contact })))).pages.join(' ')
  const own = await textOf({ phone: '0121 496 0130', where: 'Synthetic Hub\nFridays' })
  for (const said of ['0121 496 0130', sayIn('en')('kitDropIn'), 'Synthetic Hub', 'Fridays'])
    expect(own).toContain(said)
  // The city's number, its address and what it says of those would be taken for the organisation's.
  for (const other of ['0121 496 0000', 'city@example.org', 'Ask at the library.']) expect(own).not.toContain(other)
  for (const citys of [await textOf(), await textOf({ where: 'Synthetic Hub' })])
    for (const said of ['0121 496 0000', 'city@example.org', 'Ask at the library.']) expect(citys).toContain(said)
})

test.each(['en', 'ur', 'ar', 'bn'] as const)('a short story is one page for the press in %s', async (language) => {
  const { title, summary } = aSharedStory(language)
  const line = summary.split(/[.۔।]/)[0] ?? ''
  const request = {
    ...aPressRequest(language),
    // Two lines of it.
    story: aSharedStory(language, { title: `${title}. ${title}` }),
    paragraphs: [line, line, line],
    facts: [title, title, title],
    notYet: [title, title],
    until: '2099-12-31' as const,
    contact: { phone: '0121 496 0000', where: 'Karis House, 12 Icknield Road, B16 0AA\n10:00–13:00' },
  }
  expect((await readPdf(await printed(printer.pressSheet(request)))).pages).toHaveLength(1)
})

test('a long story goes on over pages, and the last has whom to call beside its code', async () => {
  const many = (word: string) => Array.from({ length: 40 }, (_, at) => `${word} ${at + 1} of them all.`)
  const request = { ...aPressRequest('en'), facts: many('Fact'), notYet: many('Lack') }
  const { pages } = await readPdf(await printed(printer.pressSheet(request)))
  expect(pages.length).toBeGreaterThan(1)
  for (const said of [...request.facts, ...request.notYet]) expect(pages.join(' ')).toContain(said)
  expect(pages.at(-1)).toContain(sayIn('en')('pressContact'))
  expect(pages.at(-1)).toContain(sayIn('en')('kitRead'))
})

test('the press is told how long, what is true, and what is not yet', async () => {
  const request = {
    story: aSharedStory('en'),
    run,
    paragraphs: ['One.', 'Two.'],
    facts: ['Four people work there.'],
    notYet: ['There is no shop yet.'],
    until: '2027-05-01',
    on: '2026-11-21',
  } as const
  const text = (await readPdf(await printed(printer.pressSheet(request)))).pages
    .join(' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
  for (const said of [
    'May be used until 1 May 2027.',
    'Four people work there.',
    'There is no shop yet.',
    '0121 496 0000',
  ])
    expect(text).toContain(said)
})

test('a card says the same pixels every time, and other words are another picture', async () => {
  const card = (title: string) =>
    printed(printer.card({ story: aSharedStory('ur', { title }), shape: 'wide', colours }))
  expect(Buffer.compare(Buffer.from(await card('کہانی')), Buffer.from(await card('کہانی')))).toBe(0)
  expect(Buffer.compare(Buffer.from(await card('کہانی')), Buffer.from(await card('دوسری')))).not.toBe(0)
})

test.each([
  [0.1, 20],
  [0.35, 35],
  [1, 100],
  [8, 800],
])('a code that is scanned from %d m is %i mm wide', (metres, millimetres) => {
  expect(qrMillimetres(metres)).toBe(millimetres)
})

describe('what nobody could use is not made', () => {
  const story = aSharedStory('en')
  test.each<[string, () => Promise<unknown>, object]>([
    [
      'a run that is too long',
      () => printer.leaflet({ story, run: 'W261122-K7MFR2WQ2', next }),
      { code: 'run-wrong', received: 'W261122-K7MFR2WQ2' },
    ],
    ['a run that is none', () => printer.leaflet({ story, run: 'x', next }), { code: 'run-wrong', received: 'x' }],
    [
      'a press sheet of no run',
      () =>
        printer.pressSheet({ story, run: '', paragraphs: [], facts: [], notYet: [], until: null, on: '2026-11-21' }),
      { code: 'run-wrong', received: '' },
    ],
    [
      'an address that runs',
      () => printer.leaflet({ story: { ...story, address: 'javascript:alert(1)' }, run, next }),
      { code: 'not-a-link', received: 'javascript:alert(1)' },
    ],
    [
      'a code that is too small for an A4 poster across a street',
      () => printer.poster({ story, run, size: 'a4', scannedFrom: 8 }),
      { code: 'code-too-small', scannedFrom: 8, neededMillimetres: 800, roomMillimetres: 110 },
    ],
    [
      'a banner that is too low for its street',
      () => printer.banner(banner({ scannedFrom: 8 })),
      { code: 'code-too-small', scannedFrom: 8, neededMillimetres: 800, roomMillimetres: 704 },
    ],
    [
      'a banner on its side',
      () => printer.banner(banner({ width: 300, height: 900 })),
      { code: 'not-a-banner', width: 300, height: 900 },
    ],
    [
      'a distance that is none',
      () => printer.banner(banner({ scannedFrom: Number.NaN })),
      { code: 'code-too-small', scannedFrom: Number.NaN, neededMillimetres: Number.NaN, roomMillimetres: 704 },
    ],
    [
      'a colour that is more',
      () => printer.card({ story, shape: 'wide', colours: { ...colours, brand: 'red;}' } }),
      { code: 'not-a-colour', received: 'red;}' },
    ],
    [
      'a day that does not exist',
      () =>
        printer.pressSheet({
          story,
          run,
          paragraphs: [],
          facts: [],
          notYet: [],
          until: '2027-02-30',
          on: '2026-11-21',
        }),
      { code: 'not-a-date', received: '2027-02-30' },
    ],
  ])('%s', async (_, print, error) => {
    expect(await print()).toEqual({ ok: false, error })
  })

  test('words that look like markup are words', async () => {
    const title = '#panic() $x$ <b> *bold* [link](x) \\'
    const pdf = await readPdf(await printed(printer.leaflet({ story: { ...story, title }, run, next })))
    expect(pdf.title).toBe(title)
    expect(await printed(printer.card({ story: { ...story, title }, shape: 'wide', colours }))).toBeInstanceOf(
      Uint8Array,
    )
  })
})
