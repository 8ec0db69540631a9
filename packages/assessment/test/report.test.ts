import { bundleOf } from '@use-it-cities/tooling/bundle'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { assess, type AssessmentFile, type AssessmentResult } from '../src/index.ts'
import { percentDown, percentUp, radarOf, resultCsv, resultHtml, resultOscal } from '../src/report.ts'
import { uuidOf } from '../src/report/uuid.ts'
import { aFile } from './support/short-file.ts'
import { aGroup, aLaw, anItem, smallCatalogue } from './support/small-catalogue.ts'

const nasty = '<script>alert("1")</script>'
const catalogue = {
  ...smallCatalogue,
  groups: [...smallCatalogue.groups, aGroup('G3')],
  items: [...smallCatalogue.items, anItem('nasty', { group: 'G3', title: nasty })],
}
const file: AssessmentFile = {
  ...aFile(
    {
      answers: {
        a: {
          'gate-1': 'not-met',
          'gate-2': 'met until 2025-06-01',
          'ladder-1': 4,
          reserve: 'met',
          'plain-1': 'not-applicable because =1+1',
        },
        b: { 'gate-1': 'not-met', 'ladder-1': 0 },
      },
    },
    '2026-11-21',
  ),
  reply: { by: 'Example Council', on: '2026-12-01', text: nasty },
}
const result: AssessmentResult = (() => {
  const assessed = assess(catalogue, file)
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
  return assessed.value
})()

test('the HTML says all that the result says, runs nothing, and takes no words for tags', () => {
  const html = resultHtml(result, catalogue, { level: 2 })
  expect(html).not.toMatch(/<script|<style|style=|on\w+="/)
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  expect(html).toContain('<h2>Assessment of <bdi>Example Council</bdi></h2>')
  expect(html).not.toMatch(/<h1|<h[5-6]/)
  for (const said of [
    'Result: <bdi>Not ready</bdi>',
    'These must be met first',
    'In force on this day.',
    'Where assessors differ',
    '<bdi>a</bdi>: Met (4)',
    'Reply by <bdi>Example Council</bdi>, <bdi>1 December 2026</bdi>',
  ])
    expect(html).toContain(said)
  for (const { id } of result.items) expect(html).toContain(`<th scope="row"><bdi>${id}</bdi> `)
  expect(html).not.toMatch(/\{\w+\}/)
})

test('the way up says how far on a ladder, what must be met, and what to find out first', () => {
  const html = resultHtml(result, catalogue)
  const [, changes = ''] = html.split('The shortest way up')
  expect(changes).toContain('Title of gate-1 (must be met)</li>')
  expect(changes).toContain('Title of ladder-1 (from level <bdi>0</bdi> to <bdi>1</bdi>)</li>')
  expect(changes).toContain('Title of plain-3 (find out first: it may be done already)</li>')
})

test('a reply keeps the lines it was written in', () => {
  const reply = { by: 'Example Council', on: '2026-12-01', text: 'We disagree.\r\n\r\nSee <b>.\nThank you.' } as const
  expect(resultHtml({ ...result, reply }, catalogue)).toContain(
    '<blockquote><p dir="auto">We disagree.</p><p dir="auto">See &lt;b&gt;.</p><p dir="auto">Thank you.</p></blockquote>',
  )
})

test('every tag that opens closes', () => {
  const open: string[] = []
  for (const [, slash, tag = '', self] of resultHtml(result, catalogue).matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/g)) {
    if (slash) expect(open.pop()).toBe(tag)
    else if (!self) open.push(tag)
  }
  expect(open).toEqual([])
})

test('the words of the catalogue say which language they are in on a page of another', () => {
  const html = resultHtml(result, catalogue, { language: 'ur' })
  expect(html).toMatch(/^<article lang="ur" dir="rtl">/)
  expect(html).toContain('<span lang="en" dir="ltr">Group G1</span>')
})

test('a law stands in the report with its state on the day of the assessment, and its words run their own way', () => {
  const law = { ...aLaw({ id: 'L9', topic: 'Tax', fact: 'Half of it.', status: 'check' }), statusNote: 'from memory' }
  const withLaw = {
    ...catalogue,
    laws: [...catalogue.laws, law],
    items: catalogue.items.map((item) => (item.id === 'ladder-1' ? { ...item, lawRefs: ['L9'] } : item)),
  }
  const assessed = assess(withLaw, file)
  if (!assessed.ok) throw new Error('the case itself is wrong')
  expect(resultHtml(assessed.value, withLaw)).toContain(
    '<p><strong>Tax</strong></p><p>We could not confirm this. Check it before you rely on it.</p>' +
      '<p>Half of it. (“from memory”)</p>',
  )
  expect(resultHtml(assessed.value, withLaw, { language: 'ur' })).toContain('<p lang="en" dir="ltr">Half of it. (“from')
})

test.each([
  ['in-force', ' (from <bdi>29 April 2026</bdi>)'],
  ['enacted', ''],
  ['proposed', ''],
  ['check', ''],
] as const)('the day beside a law that is %s says from when it is in force, and nothing else', (status, days) => {
  const withLaw = {
    ...catalogue,
    laws: [aLaw({ id: 'L9', topic: 'Tax', status, from: '2026-04-29' })],
    items: catalogue.items.map((item) => (item.id === 'ladder-1' ? { ...item, lawRefs: ['L9'] } : item)),
  }
  const assessed = assess(withLaw, file)
  if (!assessed.ok) throw new Error('the case itself is wrong')
  expect(resultHtml(assessed.value, withLaw)).toContain(`<p><strong>Tax</strong>${days}</p>`)
})

test.each([
  ['source', ''],
  ['ours', ' (ours)'],
  ['source+memory', ' (partly from memory: check it)'],
  ['memory', ' (from memory: check it)'],
] as const)('a question whose basis is %s is marked “%s”', (basis, mark) => {
  const marked = { ...catalogue, items: catalogue.items.map((item) => ({ ...item, basis })) }
  expect(resultHtml(result, marked)).toContain(`<bdi>plain-2</bdi> Title of plain-2${mark}</th>`)
})

test('the radar has the same in words, and two groups are words alone', () => {
  const radar = radarOf(result, catalogue, { id: 'r1' })
  expect(radar.svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="r1-title r1-text"/)
  expect(radar.svg).not.toMatch(/style=|<style|NaN/)
  expect(radar.text).toHaveLength(3)
  for (const sentence of radar.text) expect(radar.svg).toContain(sentence)
  expect(radar.text[2]).toBe('Group G3: 0% to 100%')
  expect(radarOf({ ...result, groups: result.groups.slice(0, 2) }, catalogue)).toEqual({
    svg: '',
    text: radar.text.slice(0, 2),
  })
})

test('the band of the radar runs from the lowest to the highest', () => {
  const groups = ['G1', 'G2', 'G3'].map((id) => ({ id, score: { low: 0.5, high: 1 }, coverage: 1 }))
  const { svg } = radarOf({ groups }, catalogue)
  // The inner line is half as far from the middle as the outer one.
  expect(svg).toContain('<path d="M160,105L207.6,187.5L112.4,187.5Z" stroke-width="2"/>')
  expect(svg).toContain('<path d="M160,50L255.3,215L64.7,215ZM160,105L207.6,187.5L112.4,187.5Z" fill="currentColor"')
})

test('whole percent never make a range narrower, and whole percent stay what they are', () => {
  expect([percentDown(0.339), percentUp(0.331)]).toEqual([33, 34])
  for (let percent = 0; percent <= 100; percent++)
    expect([percentDown(percent / 100), percentUp(percent / 100)]).toEqual([percent, percent])
})

test('a group of which nothing is there has no percent below nothing', () => {
  const groups = [{ id: 'G1', score: { low: 0, high: 0 }, coverage: 1 }]
  expect(radarOf({ groups }, catalogue).text).toEqual(['Group G1: 0% to 0%'])
})

test('the CSV is one table with a line for each item, and no cell that a spreadsheet would run', () => {
  const lines = resultCsv(result, catalogue).split('\r\n')
  expect(lines).toHaveLength(1 + result.items.length + 1)
  const columns = lines[0]?.split(',') ?? []
  expect(columns.slice(-9)).toEqual([
    'body',
    'on',
    'catalogue',
    'version',
    'profile',
    'score_low',
    'score_high',
    'coverage',
    'label',
  ])
  for (const line of lines.slice(1, -1))
    expect(line).toMatch(/,Example Council,2026-11-21,test,2,,0,0\.95,0\.130435,not-ready$/)
  expect(lines.find((line) => line.startsWith('nasty'))).toContain('"<script>alert(""1"")</script>"')
  const formula = resultCsv({ ...result, body: { name: '=1+1' } }, catalogue)
  expect(formula).toContain(",'=1+1,")
})

test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '＋1', '－1', '＠A1'])(
  'a name that a spreadsheet would take for a formula is words: %j',
  (name) => {
    const csv = resultCsv({ ...result, body: { name } }, catalogue)
    expect(csv).toContain(/[\r\n]/.test(name) ? `,"'${name}",` : `,'${name},`)
    expect(csv).not.toMatch(/,"?\s*[=+\-@＝＋－＠]/)
  },
)

test('evidence, notes and reasons are shown with the answers they stand in, and nowhere else', () => {
  const answers: AssessmentFile = {
    catalogue: 'test',
    version: '2',
    on: '2026-11-21',
    body: { name: 'Example Council' },
    assessors: [
      {
        id: 'a',
        answers: {
          [result.items[0]?.id ?? '']: {
            answer: 'met',
            evidence: [
              {
                title: 'Minutes <b>',
                link: 'https://example.org/minutes',
                collectedOn: '2026-01-02',
                expiresOn: '2027-01-02',
              },
              { title: 'A letter', link: 'javascript:alert(1)', collectedOn: '2026-01-03' },
            ],
            note: 'Seen at the desk',
            justification: '=never',
          },
        },
      },
    ],
  }
  const [html, csv] = [resultHtml(result, catalogue, { answers }), resultCsv(result, catalogue, { answers })]
  expect(html).toContain('<th scope="col">Evidence</th>')
  expect(html).toContain(
    '<bdi>Minutes &lt;b&gt;</bdi>, collected on <bdi>2 January 2026</bdi>, runs out on <bdi>2 January 2027</bdi>: <a href="https://example.org/minutes">',
  )
  expect(html).not.toContain('href="javascript')
  expect(html).toContain('Note by <bdi>a</bdi>: <bdi>Seen at the desk</bdi>')
  expect(csv).toContain(
    '"Minutes <b> (https://example.org/minutes, 2026-01-02, 2027-01-02); A letter (javascript:alert(1), 2026-01-03)"',
  )
  expect(csv).toContain('a: Seen at the desk; a: =never')
  for (const each of [resultHtml(result, catalogue), resultCsv(result, catalogue)])
    expect(each).not.toMatch(/Minutes|Seen at the desk|never|>Evidence</)
})

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const token = z.string().regex(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u)
const moment = z.iso.datetime({ offset: true })
const prop = z.strictObject({
  name: token,
  ns: z.url(),
  value: z.string().regex(/^\S(.*\S)?$/),
  remarks: z.string().optional(),
})
const props = z.array(prop).min(1)
/** What OSCAL 1.0.4 demands of the parts that are written: required fields, patterns, and nothing that it does not know. */
const oscal = z.strictObject({
  'assessment-results': z.strictObject({
    uuid,
    metadata: z.strictObject({
      title: z.string(),
      'last-modified': moment,
      version: z.string().min(1),
      'oscal-version': z.string().min(1),
      parties: z.array(z.strictObject({ uuid, type: z.enum(['person', 'organization']), name: z.string() })).min(1),
    }),
    'import-ap': z.strictObject({ href: z.string() }),
    results: z.tuple([
      z.strictObject({
        uuid,
        title: z.string(),
        description: z.string(),
        start: moment,
        props,
        'reviewed-controls': z.strictObject({
          'control-selections': z.tuple([
            z.strictObject({ 'include-controls': z.array(z.strictObject({ 'control-id': token })).min(1) }),
          ]),
        }),
        observations: z
          .array(
            z.strictObject({
              uuid,
              description: z.string(),
              props,
              methods: z.array(z.enum(['EXAMINE', 'INTERVIEW', 'TEST', 'UNKNOWN'])).min(1),
              origins: z.array(
                z.strictObject({
                  actors: z.array(z.strictObject({ type: z.literal('party'), 'actor-uuid': uuid })).min(1),
                }),
              ),
              'relevant-evidence': z.array(z.strictObject({ href: z.string(), description: z.string() })).optional(),
              collected: moment,
              expires: moment.optional(),
            }),
          )
          .min(1),
        findings: z
          .array(
            z.strictObject({
              uuid,
              title: z.string(),
              description: z.string(),
              props,
              target: z.strictObject({
                type: z.enum(['statement-id', 'objective-id']),
                'target-id': token,
                status: z.strictObject({ state: z.enum(['satisfied', 'not-satisfied']), reason: token }),
              }),
              'related-observations': z
                .array(z.strictObject({ 'observation-uuid': uuid }))
                .min(1)
                .optional(),
            }),
          )
          .min(1),
        remarks: z.string().optional(),
      }),
    ]),
  }),
})

test('the OSCAL has what OSCAL demands, refers only to what is there, and is the same twice', () => {
  const options = { planHref: 'https://example.org/plan', lastModified: '2026-11-21T10:00:00Z' }
  const text = resultOscal(result, file, catalogue, options)
  expect(resultOscal(result, file, catalogue, options)).toBe(text)
  const [written] = oscal.parse(JSON.parse(text))['assessment-results'].results
  const ids = new Set(written.observations.map((each) => each.uuid))
  expect(ids.size).toBe(written.observations.length)
  for (const finding of written.findings)
    for (const related of finding['related-observations'] ?? []) expect(ids.has(related['observation-uuid'])).toBe(true)
  const stateOf = (id: string) => written.findings.find(({ target }) => target['target-id'] === id)?.target.status
  expect(stateOf('gate-1')).toEqual({ state: 'not-satisfied', reason: 'fail' })
  expect(stateOf('gate-2')).toEqual({ state: 'not-satisfied', reason: 'other' })
  expect(written.observations.some(({ expires }) => expires === '2025-06-01T23:59:59Z')).toBe(true)
})

test('ids are UUIDs of version 5, one for each name', () => {
  expect(uuid.safeParse(uuidOf('one')).success).toBe(true)
  // As another program makes it of the same namespace (uuid.uuid5 of Python).
  expect(uuidOf('a name')).toBe('e6970fa5-8c37-5716-9315-fbe170164ec5')
  expect(uuidOf('one')).toBe(uuidOf('one'))
  expect(uuidOf('one')).not.toBe(uuidOf('two'))
})

test('a page that shows a result does not pay for OSCAL', async () => {
  const bundle = await bundleOf("export { resultHtml } from './src/report.ts'", `${import.meta.dirname}/..`)
  expect(bundle.inputs.filter((input) => /noble|oscal|zod/.test(input))).toEqual([])
})
