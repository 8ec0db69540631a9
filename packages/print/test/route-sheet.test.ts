import { languageCodes, type Language } from '@use-it-cities/core'
import { wordsFor, type WordKey } from '@use-it-cities/qualification-equivalency/locales'
import { titleIn } from '@use-it-cities/qualification-equivalency/search'
import { describe, expect, test } from 'vitest'
import { createPrinter, type RouteSheetRequest } from '../src/index.ts'
import { sayIn } from '../src/words/say.ts'
import { aCorrection, aGuide, aHelper, aSheetRequest } from './support/a-guide.ts'
import { city } from './support/a-questionnaire.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { routeSheet } = createPrinter({ city })
const nurse = await aGuide('nurse', { trainedIn: 'NG' })
const readSheet = async (request: RouteSheetRequest) => readPdf(await printed(routeSheet(request)))
const textOf = async (request: RouteSheetRequest) => {
  const { pages } = await readSheet(request)
  return pages
    .join(' ')
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
}

/** Headings in the order of reading. */
const headings: readonly WordKey[] = [
  'heading.your-steps',
  'heading.what-it-costs',
  'heading.papers',
  'heading.while-you-wait',
  'heading.to-check',
]

describe.each(languageCodes)('a route sheet in %s', (language: Language) => {
  const say = sayIn(language)

  test('is a tagged PDF/UA-1 that goes from the steps to the sources, in the order of reading', async () => {
    const pdf = await readSheet(aSheetRequest(nurse, language, { helpers: [aHelper()] }))
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: `${say('sheetTitle')}: ${nurse.title}` })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Link']))
    const text = letters(pdf.pages.join(' '))
    expect(text).toContain(letters(titleIn('nurse', language)))
    const said = [...headings.map((key) => wordsFor({ key }, language)), say('sheetSources')].map((each) =>
      text.indexOf(letters(each)),
    )
    expect(said).not.toContain(-1)
    expect(said).toEqual(said.toSorted((a, b) => a - b))
  })

  test('leaves the facts in English, each in one piece, with its date and source in the language of the sheet', async () => {
    const { pages, pieces } = await readSheet(aSheetRequest(nurse, language))
    const text = pages.join(' ').replace(/\s+/g, ' ')
    for (const known of ['Passport or accepted alternative identity document', 'Nursing and Midwifery Council'])
      expect(text).toContain(known)
    expect(letters(pieces)).toContain(letters('Name, address and email of the school or university that awarded it'))
    const isSaid = letters(text).includes(letters(wordsFor({ key: 'show.facts-in-english' }, language)))
    // In Bengali a reader takes one word in twenty out with a letter twice.
    if (language !== 'bn') expect(isSaid).toBe(language !== 'en')
  })
})

describe('what an English sheet says', () => {
  test('who decides, where, the day it was printed, a person to call, and that it is no advice', async () => {
    const text = await textOf(aSheetRequest(nurse, 'en'))
    for (const known of [
      'Who decides Nursing and Midwifery Council (nmc.org.uk)',
      'Where in the UK England',
      'Printed on 21 November 2026',
      'A person to call hello@example.org',
      'This is information, not advice.',
    ])
      expect(text).toContain(known)
  })

  test('each step in order, with a date to write and, where there is a fee, a box for paid', async () => {
    const text = await textOf(aSheetRequest(nurse, 'en'))
    const titles = nurse.routes[0]?.steps.map(({ title }, at) => text.indexOf(`${at + 1}. ${title}`)) ?? []
    expect(titles).toHaveLength(7)
    expect(titles).not.toContain(-1)
    expect(titles).toEqual(titles.toSorted((a, b) => a - b))
    expect(text.match(/ Date /g)).toHaveLength(7)
    expect(text.match(/ Paid /g)).toHaveLength(4)
  })

  test('a fact that is old says when it was read, and one without a date says so', async () => {
    const text = await textOf(aSheetRequest(nurse, 'en'))
    expect(text).toContain(
      'Two test sittings can be combined if within 12 months of each other. (read 18 October 2022: check)',
    )
    expect(text).toContain('Passport or accepted alternative identity document (no date: check)')
  })

  test('what nobody has confirmed is a question with a number, which its step names', async () => {
    const text = await textOf(aSheetRequest(nurse, 'en'))
    const number = /(\d+)\. How much does this cost\? Admission to the register/.exec(text)?.[1]
    expect(text).toContain(`Ask: question ${number}`)
    expect(text).toContain('We could not confirm any amount. Amounts to check: 4.')
    expect(text).toContain('Ask Nursing and Midwifery Council (nmc.org.uk)')
  })

  test('a floor of the costs, and what it leaves out', async () => {
    const refugee = await aGuide('physiotherapist', { trainedIn: 'PL', status: 'refugee' })
    const text = await textOf(aSheetRequest(refugee, 'en'))
    expect(text).toContain('What it costs: At least £246.68.')
    expect(text).toMatch(/Without help: at least £[\d.,]+\./)
  })

  test('a corrected fact says who corrected it and when, and is counted', async () => {
    const guide = await aGuide('nurse', { trainedIn: 'NG' }, [aCorrection()])
    const text = await textOf(aSheetRequest(guide, 'en'))
    expect(text).toContain('GBP 123.45 (As of 1 November 2026) (Corrected by Test Advice Service, 2 November 2026.)')
    expect(text).toContain('At least £123.45.')
    expect(text).toContain('regulator.example/fees')
  })

  test('a correction that says not to rely on a fact leaves a question, and says who asked it', async () => {
    const fact = 'nurse/nmc-international/qualification-evaluation/evidence-1'
    const guide = await aGuide('nurse', { trainedIn: 'NG' }, [aCorrection({ fact, value: null })])
    const text = await textOf(aSheetRequest(guide, 'en'))
    expect(text).not.toContain('Passport or accepted alternative identity document')
    expect(text).toContain('(Test Advice Service looked at this on 2 November 2026. Ask what holds today.)')
  })

  test('help near by with the sessions still to come, and no session of yesterday', async () => {
    const text = await textOf(aSheetRequest(nurse, 'en', { helpers: [aHelper()] }))
    expect(text).toContain('Help near you Test desk (Test Centre) Looks at your papers with you.')
    expect(text).toContain('Next: 21 November 2026 · 14:00–16:00 · Test Hall')
    expect(text).not.toContain('Old Hall')
  })

  test('made for anybody it says so, and does not say what somebody has not said', async () => {
    const [anybody, somebody] = await Promise.all([
      textOf(aSheetRequest(nurse, 'en', { checkedFor: 'anybody' })),
      textOf(aSheetRequest(nurse, 'en', { checkedFor: 'answers' })),
    ])
    expect(anybody).toContain('This sheet is for anybody.')
    expect(anybody).not.toContain('You have given no proof of your English yet.')
    expect(somebody).not.toContain('This sheet is for anybody.')
    expect(somebody).toContain('You have given no proof of your English yet.')
  })

  test('nothing of the person but the nation', async () => {
    const guide = await aGuide('nurse', { trainedIn: 'LY', status: 'asylum-seeker', qualifiedAs: 'dentist' })
    const text = await textOf(aSheetRequest(guide, 'en'))
    expect(text).not.toMatch(/Libya|asylum|dentist/i)
    expect(text).toContain('Ask a regulated immigration adviser before you take a job.')
  })

  test('the route asked for, and the others by name', async () => {
    const doctor = await aGuide('doctor')
    const text = await textOf(aSheetRequest(doctor, 'en', { routes: ['pgq'] }))
    expect(text).toContain('Your steps Acceptable postgraduate qualification')
    expect(text).toMatch(/Other ways .*PLAB route \(the usual one for international graduates\)\./)
  })

  test('where the profession does not exist, that, and where there is a way', async () => {
    const guide = await aGuide('nursing-associate', { nation: 'GB-SCT' })
    const text = await textOf(aSheetRequest(guide, 'en'))
    expect(text).toContain('This guide has no way into this profession in this nation of the UK.')
    expect(text).not.toContain('Your steps')
    expect(text).toMatch(/Other ways .*This route leads to work in another nation of the UK\./)
  })

  test('where nobody decides, that, and the address of the guide and whom to thank', async () => {
    const worker = await aGuide('care-worker')
    const request = { address: 'https://use-it.example/en/guide/care-worker', acknowledgements: ['Thanks to all.'] }
    const text = await textOf(aSheetRequest(worker, 'en', request))
    expect(text).toContain('Who decides Nobody that we know of')
    expect(text).toContain('This guide with all its links: https://use-it.example/en/guide/care-worker Thanks to all.')
  })
})

test('the same request gives the same bytes, and a day that does not exist is refused', async () => {
  const [first, second] = await Promise.all(['ur', 'ur'].map(() => printed(routeSheet(aSheetRequest(nurse, 'ur')))))
  expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(0)
  expect(await routeSheet(aSheetRequest(nurse, 'en', { on: '2026-02-30' }))).toMatchObject({
    error: { code: 'not-a-date' },
  })
})
