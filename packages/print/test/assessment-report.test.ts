import { gap, type AssessmentFile, type Evidence } from '@use-it-cities/assessment'
import { reasonIn, wordsFor } from '@use-it-cities/assessment/locales'
import { catPolicyCatalogue as cat } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue as keepItLocal } from '@use-it-cities/keep-it-local-scoring/data'
import { transferReadinessCatalogue as transfer } from '@use-it-cities/keep-it-local-scoring/transfer-readiness'
import { languageCodes, type Language } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { createPrinter, type AssessmentReportRequest } from '../src/index.ts'
import { sayIn } from '../src/words/say.ts'
import { city } from './support/a-questionnaire.ts'
import { anAssessment, resultOf } from './support/an-assessment.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { assessmentReport } = createPrinter({ city })
const reading = async (request: AssessmentReportRequest) => readPdf(await printed(assessmentReport(request)))
const plain = (pages: readonly string[]) =>
  pages
    .join(' ')
    .replace(/[\u200b\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

/** Two who do not agree on a gate, a law that nobody confirmed, a reply, and one answer too many. */
const file = anAssessment(
  {
    officer: { 'CAT-C-01': 'met', 'CAT-C-07': 'not-met', 'CAT-C-02': 'partly' },
    partner: { 'CAT-C-01': 'met', 'CAT-C-07': 'not-met', 'CAT-C-02': 'not-met' },
  },
  { reply: { by: 'Otherton Council', on: '2026-11-20', text: 'The list of deciders goes to the council in January.' } },
)
const result = resultOf(file)
const textOf = async (given: AssessmentFile = file, more: Partial<AssessmentReportRequest> = {}) => {
  const { catalogue = cat } = more
  return plain((await reading({ result: resultOf(given, catalogue), catalogue, ...more })).pages)
}

describe.each(languageCodes)('a report in %s', (language: Language) => {
  const say = sayIn(language)

  test('is a tagged PDF/UA-1 that goes from the result over the gates to the sources', async () => {
    const pdf = await reading({ result, catalogue: cat, language })
    const title = wordsFor({ key: 'report.heading', params: { body: 'Otherton Council' } }, language)
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.roles).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'Figure', 'Table', 'TH', 'TD', 'L', 'LI', 'Link']),
    )
    const text = letters(pdf.pages.join(' '))
    const headings = [
      say('reportGates'),
      wordsFor({ key: 'report.groups' }, language),
      wordsFor({ key: 'report.changes' }, language),
      wordsFor({ key: 'report.spread' }, language),
      wordsFor({ key: 'report.sensitivity' }, language),
      wordsFor({ key: 'report.items' }, language),
      wordsFor({ key: 'report.notes' }, language),
      wordsFor({ key: 'report.sources' }, language),
    ]
    // In Bengali a reader takes one word in twenty out with a letter twice.
    if (language === 'bn') return
    let read = 0
    for (const heading of headings) {
      const at = text.indexOf(letters(heading), read)
      expect([heading, at]).not.toEqual([heading, -1])
      read = at + 1
    }
  })

  test('tells somebody who does not see the drawing what it shows, and leaves what the checklist says in English', async () => {
    const { alternatives, pieces } = await reading({ result, catalogue: cat, language })
    expect(alternatives).toHaveLength(1)
    expect(letters(alternatives[0] ?? '')).toContain(letters('Commitment across departments'))
    expect(letters(alternatives[0] ?? '').startsWith(letters(wordsFor({ key: 'report.radar' }, language)))).toBe(true)
    expect(letters(pieces)).toContain(letters('Name the decision-maker for each size and kind of transfer'))
  })
})

describe('what an English report says', () => {
  test('the result as a range with what it rests on, by whom, on which day, by which rules', async () => {
    const text = await textOf()
    expect(text).toMatch(/Assessment of Otherton Council As on 21 November 2026/)
    expect(text).toContain('“Community asset transfer: policy and readiness”, version 1.0.0, profile “Policy only”')
    expect(text).toContain('Result: Not ready')
    const { score, coverage, evidenced } = result
    const params = {
      low: Math.floor(score.low * 100),
      high: Math.ceil(score.high * 100),
      coverage: Math.floor(coverage * 100),
      evidenced: Math.floor(evidenced * 100),
    }
    expect(text).toContain(wordsFor({ key: 'report.summary', params }))
    expect(text).toContain('Met: 1 ·')
    expect(text.match(/This is not legal advice\./g)?.length).toBeGreaterThan(2)
  })

  test('gates before everything else, the one in the way first, with what to do', async () => {
    const text = await textOf()
    expect(text).toMatch(/What must be met first .* CAT-C-07 Who decides what Not met To do: Name the decision-maker/)
    expect(text.indexOf('CAT-C-07')).toBeLessThan(text.indexOf('By group'))
    expect(text.indexOf('CAT-C-07')).toBeLessThan(text.indexOf('CAT-C-12'))
  })

  test('all gates met, or not known', async () => {
    const gates = { 'CAT-C-07': 'met', 'CAT-C-12': 'met' } as const
    expect(await textOf(anAssessment({ a: gates }))).toContain('All of these are met.')
    expect(await textOf(anAssessment({ a: {} }))).toContain('We cannot tell yet whether all of these are met.')
  })

  test('the numbers of the drawing in a table, with how much of each group has been answered', async () => {
    const text = await textOf()
    expect(text).toMatch(
      /Group Score Answered 1\. Portfolio holder responsible for CAT 100% 100% 2\. Integration with other strategies, above all the corporate plan 0–75% 50%/,
    )
  })

  test('who said what, and that several levels lie between them', async () => {
    const four = anAssessment(
      { 'a-1': { 'KIL-1.1': 0 }, 'a-2': { 'KIL-1.1': 4 } },
      { catalogue: 'keep-it-local', profile: undefined },
    )
    const text = await textOf(four, { catalogue: keepItLocal })
    expect(text).toContain('KIL-1.1 Leadership champions a-1: Not met (0); a-2: Met (4). Levels apart: 4')
    expect(text).toMatch(/Who assessed Who assessed Score Answered a-1 \d+–\d+%/)
  })

  test('each item with its reason, next step, evidence, the law on the day and whose judgement it is', async () => {
    const text = await textOf()
    expect(text).toContain('CAT-C-07 Who decides what Not met must be met; question: from a source; weight 3: ours')
    expect(text).toContain('What would show it: thresholds; short form')
    expect(text).toContain('EDCE Act 2026: Passed on 29 April 2026. We could not confirm when it starts.')
    expect(text).toContain('The law was read up to 21 November 2026.')
    expect(text).toMatch(/Best consideration (\[\d+\] )+Local Government Act 1972 s123\(2\)/)
  })

  test('a weight that a city changed is not called ours', async () => {
    const profiles = [
      { id: 'heavier', title: 'Heavier', items: ['CAT-C-01'], weights: { 'CAT-C-01': 5 }, basis: 'ours' as const },
    ]
    const given = resultOf(anAssessment({ a: {} }, { profile: 'heavier' }), { ...cat, profiles })
    const text = plain((await reading({ result: given, catalogue: cat, profiles })).pages)
    expect(text).toContain('weight 5: set by this profile')
    expect(text).toContain('profile “Heavier”')
  })

  test('the shortest way up: only what is new from one label to the next, levels named', async () => {
    const one = anAssessment({ a: { 'KIL-1.1': 1 } }, { catalogue: 'keep-it-local', profile: undefined })
    const text = await textOf(one, { catalogue: keepItLocal })
    const [, strong = ''] = text.split('To reach “Strong”')
    expect(strong.slice(0, 80)).toContain('Everything above, and:')
    expect(text).toMatch(/KIL-\S+ [^•]*\(from level \d to \d/)
  })

  test('a label that the steps to the one before it also reach names them again', async () => {
    const answers = Object.fromEntries(
      cat.items.map(({ id, gate }) => [id, { answer: gate ? ('not-met' as const) : ('met' as const), evidence: [] }]),
    )
    const one = { ...anAssessment({ a: {} }, { profile: 'policy-only' }), assessors: [{ id: 'a', answers }] }
    const text = await textOf(one)
    const [, developing = ''] = text.split('To reach “Developing”')
    expect(developing.slice(0, 60)).toMatch(/^: 2 steps • CAT-C-/)
  })

  test('the reply, what was left out, and the sources with their dates', async () => {
    const text = await textOf(anAssessment({ a: { 'CAT-C-33': 'met' } }, { reply: file.reply }))
    expect(text).toContain('Reply by Otherton Council, 20 November 2026 The list of deciders goes')
    expect(text).toContain('Answered, but not part of this assessment: • CAT-C-33')
    expect(text).toMatch(/Sources \[1\] .*As read on 21 November 2026\./)
  })

  test('the reply in the lines it was written in, and none where it is blank', async () => {
    const linesOf = async (text: string) => {
      const given = anAssessment({ a: {} }, { reply: { by: 'Otherton', on: '2026-11-20', text } })
      const { pages } = await reading({ result: resultOf(given), catalogue: cat })
      return pages
        .join('\n')
        .split(/\s*\n\s*/)
        .map((line) => plain([line]))
    }
    expect(await linesOf('We disagree.\r\n\nSee the minutes.')).toEqual(
      expect.arrayContaining(['We disagree.', 'See the minutes.']),
    )
    expect(await linesOf(' \n ')).toContain('Reply by Otherton, 20 November 2026')
  })

  test('two sides of the same matters, when they are given', async () => {
    const side = (kind: string, item: string, answer: 'met' | 'not-met') =>
      resultOf(anAssessment({ a: { [item]: answer } }, { profile: 'two-sided', body: { name: `The ${kind}`, kind } }))
    const [council, organisation] = [side('council', 'CAT-C-27', 'not-met'), side('organisation', 'CAT-O-13', 'met')]
    const matters = gap(council, organisation, cat.pairings ?? [])
    if (!matters.ok) throw new Error(JSON.stringify(matters.error))
    const sides = { council: council.body, organisation: organisation.body, matters: matters.value }
    const text = plain((await reading({ result: council, catalogue: cat, twoSides: sides })).pages)
    expect(text).toContain('Two sides: The council and The organisation')
    expect(text).toContain('CAT-C-27: Not met CAT-O-13: Met The organisation has done more of its side.')
    expect(await textOf()).not.toContain('Two sides:')
  })
})

describe('with the answers it came from', () => {
  const answered = (evidence: readonly Evidence[], note?: string): AssessmentFile => ({
    ...file,
    assessors: [
      { id: 'officer', answers: { 'CAT-C-07': { answer: 'met', evidence, note, justification: 'left over' } } },
      {
        id: 'partner',
        answers: { 'CAT-C-07': { answer: 'not-applicable', evidence: [], justification: 'The mayor decides' } },
      },
    ],
  })
  const report = (answers: AssessmentFile, language: Language = 'en') =>
    reading({ result: resultOf(answers), catalogue: cat, answers, language })
  const minutes = {
    title: 'Minutes of 4 May',
    link: 'https://example.org/papers/2026/05/community-asset-transfer-and-who-decides-what.pdf?page=12',
    collectedOn: '2026-06-01',
    expiresOn: '2027-06-01',
  } as const

  test('each item shows its question, and each assessor’s evidence, note and why it does not apply', async () => {
    const given = answered([minutes, { title: 'Scheme', link: 'scheme.docx', collectedOn: '2026-05-04' }], 'Page 12')
    const { pages, links } = await report(given)
    const text = plain(pages)
    expect(text).toContain(cat.items.find(({ id }) => id === 'CAT-C-07')?.question)
    expect(text).toContain('Evidence • officer: Minutes of 4 May, collected on 1 June 2026, runs out on 1 June 2027')
    expect(letters(text)).toContain(letters(minutes.link))
    expect(text).toContain('officer: Scheme, collected on 4 May 2026 scheme.docx')
    expect(text).toContain('Note by officer: Page 12')
    expect(text).toContain('Why it does not apply, by partner: The mayor decides')
    // He met it: a reason from before he did is none now.
    expect(text).not.toContain('left over')
    expect(links).toContain(minutes.link)
  })

  test('without them none of it is there', async () => {
    const given = answered([minutes], 'Page 12')
    const { pages, links } = await reading({ result: resultOf(given), catalogue: cat })
    const text = plain(pages)
    for (const part of ['Minutes of 4 May', 'Page 12', cat.items.find(({ id }) => id === 'CAT-C-07')?.question ?? ''])
      expect([part, text.includes(part)]).toEqual([part, false])
    expect(links).not.toContain(minutes.link)
  })

  test('the addresses of sources stand there in full', async () => {
    const text = plain((await report(answered([]))).pages).replace(/This is not legal advice\. Page \d+ of \d+/g, '')
    const asked = new Set(resultOf(file).items.map(({ id }) => id))
    const sources = cat.items.filter(({ id }) => asked.has(id)).flatMap(({ sources }) => sources)
    const urls = sources.flatMap((id) => cat.sources[id]?.url ?? [])
    expect(urls.filter((url) => url.length > 60).length).toBeGreaterThan(9)
    for (const url of urls) expect(letters(text)).toContain(letters(url))
    expect(text).not.toContain('/…/')
  })

  test.each(['en', 'ur'] as const)(
    'only an address on the web can be followed, whatever is typed, in %s',
    async (language) => {
      const bad = `#read("/etc/passwd") <b>\u202e\u2067 ${'Transfer'.repeat(40)} \ue000 🍲`
      const addresses = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//example.org', bad]
      const long = `https://example.org/${'Letters'.repeat(300)}`
      const given = answered(
        [...addresses, long, `https://example.org/${'Letters'.repeat(40)}`].map((link) => ({
          title: bad,
          link,
          collectedOn: '2026-06-01',
        })),
        bad,
      )
      const { pages, links } = await report(given, language)
      const text = letters(pages.join(' '))
      expect(text.match(/Letters/g)?.length).toBeGreaterThan(330)
      expect(links.filter((url) => !/^https?:/.test(url) || url.includes('passwd') || url === long)).toEqual([])
      expect(links).toContain(`https://example.org/${'Letters'.repeat(40)}`)
    },
  )
})

describe('whatever comes', () => {
  test('all 95 items with nothing answered', async () => {
    const text = await textOf(anAssessment({ a: {} }, { profile: undefined, body: { name: 'Otherton' } }))
    for (const { id, title } of cat.items) expect(text).toContain(`${id} ${title}`)
    expect(text).toContain('Result: Cannot tell yet')
  })

  test('fewer than three groups make no drawing, and a catalogue without law no such part', async () => {
    const profiles = [{ id: 'one', title: 'One', items: [transfer.items[0]?.id ?? ''], basis: 'ours' as const }]
    const catalogue = { ...transfer, profiles }
    const given = anAssessment({ a: {} }, { catalogue: transfer.id, profile: 'one' })
    const pdf = await reading({ result: resultOf(given, catalogue), catalogue })
    expect(pdf.alternatives).toEqual([])
    expect(plain(pdf.pages)).not.toContain('Law on this day')
  })

  test.each(['en', 'ur', 'bn'] as const)(
    'markup, marks that turn lines and words without end, in %s',
    async (language) => {
      const bad = `#read("/etc/passwd") *x* $y$ <b>\u202e\u2067 ${'Transfer'.repeat(60)} \ue000 🍲 `
      const given = anAssessment(
        { [bad]: { 'CAT-C-12': 'not-applicable', 'CAT-C-07': 'met' }, other: { 'CAT-C-07': 'not-met' } },
        { body: { name: bad, kind: 'council' }, reply: { by: bad, on: '2026-11-20', text: bad.repeat(9) } },
      )
      const pdf = await reading({ result: resultOf(given), catalogue: cat, language })
      const text = letters(pdf.pages.join(' '))
      expect(text).toContain('readetcpasswdxyb')
      expect(text).toContain('Transfer'.repeat(60))
      expect(pdf.pages.join(' ')).not.toContain('root:')
    },
  )

  test('what an assessor wrote is never taken for a word of the checklist', async () => {
    const justified = anAssessment({ a: { 'CAT-C-12': 'not-applicable' } })
    const [assessor] = justified.assessors
    const answer = { answer: 'not-applicable' as const, evidence: [], justification: 'odd \ue000 reason' }
    const given = { ...justified, assessors: [{ id: assessor?.id ?? 'a', answers: { 'CAT-C-12': answer } }] }
    expect(await textOf(given)).toContain(
      reasonIn({ key: 'not-applicable', params: { justification: 'odd \ufffd reason' } }),
    )
  })

  test('the same request gives the same bytes, and a day that does not exist is refused', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => printed(assessmentReport({ result, catalogue: cat }))))
    expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(0)
    expect(await assessmentReport({ result: { ...result, on: '2026-02-30' }, catalogue: cat })).toMatchObject({
      error: { code: 'not-a-date' },
    })
  })
})
