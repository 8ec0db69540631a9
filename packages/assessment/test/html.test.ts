import { languageCodes } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { assess, compare, gap, type AssessmentFile } from '../src/index.ts'
import { compareHtml, gapHtml, radarOf, resultCsv, resultHtml } from '../src/report.ts'
import { hostileAssessment } from './support/hostile-assessment.ts'
import { aFile } from './support/short-file.ts'
import { aGroup, anItem, smallCatalogue } from './support/small-catalogue.ts'

const strange = hostileAssessment()
type Asked = Pick<typeof strange, 'catalogue' | 'profiles'>
const resultOf = (file: AssessmentFile, { catalogue, profiles }: Asked = strange) => {
  const result = assess(catalogue, file, { profiles })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const result = resultOf(strange.file)
const later = resultOf({ ...strange.file, on: '2026-12-21', assessors: strange.file.assessors.slice(0, 1) })
const compared = compare([result, later, { ...later, body: { name: 'Another' } }])
const gaps = gap(result, later, strange.catalogue.pairings ?? [])
if (!compared.ok || !gaps.ok) throw new Error('the case itself is wrong')
const { value: comparison } = compared
const { value: matters } = gaps
const { catalogue, profiles } = strange
const name = result.body.name

/** Every tag with its name and attributes; throws at the first that does not close, or that is not well written. */
function tagsOf(html: string) {
  const open: string[] = []
  const tags: { name: string; attributes: string }[] = []
  for (const [, slash, tag = '', attributes = ''] of html.matchAll(/<(\/?)([a-z]\w*)((?: [\w:-]+="[^"<>]*")*)\/?>/g)) {
    const self = tag === 'path'
    if (slash) expect(open.pop()).toBe(tag)
    else if (!self) open.push(tag)
    if (!slash) tags.push({ name: tag, attributes })
  }
  expect(open).toEqual([])
  expect(html.replaceAll(/<\/?[a-z]\w*(?: [\w:-]+="[^"<>]*")*\/?>/g, '')).not.toMatch(/[<>]/)
  return tags
}

describe.each(languageCodes)('in %s', (language) => {
  const pages = {
    'the result': resultHtml(result, catalogue, { language, profiles }),
    'two sides': gapHtml(matters, catalogue, { language, profiles, council: name, organisation: name }),
    'over time': compareHtml(comparison, catalogue, { language, profiles, profile: 'strange' }),
  }

  test.each(Object.entries(pages))('%s runs nothing and breaks nothing, whatever somebody wrote', (_, html) => {
    const tags = tagsOf(html)
    const names = new Set(tags.map((tag) => tag.name))
    for (const forbidden of ['script', 'img', 'style', 'iframe']) expect(names).not.toContain(forbidden)
    for (const { attributes } of tags) expect(attributes).not.toMatch(/ (on\w+|style)=|javascript:/)
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    expect(html).not.toMatch(/\p{Cs}/u)
  })

  test.each(Object.entries(pages))('%s has its headings in order and a heading for each row and column', (_, html) => {
    const levels = [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [table] of html.matchAll(/<table>.*?<\/table>/gs)) {
      expect(table).toMatch(/^<table><caption>.+<\/caption>/)
      const columns = table.match(/<th scope="col">/g)?.length
      for (const [row] of table.replace(/^.*<tbody>/s, '').matchAll(/<tr>.*?<\/tr>/gs))
        expect(row.match(/<th scope="row">|<td>/g)).toHaveLength(columns ?? 0)
    }
  })
})

test('what a city adds has its title, and so has its profile and its group', () => {
  const html = resultHtml(result, catalogue, { profiles })
  expect(html.match(/<bdi>added<\/bdi> &lt;script/g)).toHaveLength(1)
  const csv = resultCsv(result, catalogue, { profiles })
  expect(csv).toMatch(/\r\nadded,G1,"<script>/)
})

test('the drawing and its table count the groups alike, and the drawing says all of it in words', () => {
  const groups = ['G1', 'G2', 'G3'].map((id) => aGroup(id))
  const items = groups.map(({ id }) => anItem(`in-${id}`, { group: id }))
  const three = { catalogue: { ...smallCatalogue, groups, items }, profiles: [] }
  const scored = resultOf(aFile({ answers: { a: { 'in-G1': 'met', 'in-G2': 'partly' } } }, '2026-11-21'), three)
  const html = resultHtml(scored, three.catalogue)
  for (const [at, title] of ['Group G1', 'Group G2', 'Group G3'].entries())
    expect(html).toContain(`<th scope="row">${at + 1}. ${title}</th>`)
  expect(html).toMatch(/<figure><svg [^>]*role="img" aria-labelledby="radar-title radar-text">/)
  const { svg, text } = radarOf(scored, three.catalogue)
  expect(text).toEqual(['Group G1: 100% to 100%', 'Group G2: 50% to 50%', 'Group G3: 0% to 100%'])
  expect(svg).toContain(`<desc id="radar-text">${text.map((each, at) => `${at + 1}. ${each}`).join('. ')}</desc>`)
})

test('sources stand with their dates and only with addresses of the web', () => {
  const html = resultHtml(result, catalogue, { profiles })
  expect(html).toContain('<h2>Sources</h2>')
  expect(html).toContain('As read on <bdi>1 January 2026</bdi>.')
  expect(html.match(/<a href="/g)).toHaveLength(1)
  expect(html).toContain('<a href="https://example.org/&quot;onmouseover=&quot;alert(1)">')
  expect(html).toContain('This is not legal advice.')
  expect(html).toContain('(must be met, ours)')
})

test('a page in another language says which words are not in it, and that nobody has checked it', () => {
  const english = resultHtml(result, catalogue, { profiles })
  const urdu = resultHtml(result, catalogue, { profiles, language: 'ur' })
  expect(urdu).toContain('<span lang="en" dir="ltr">')
  expect(urdu).toContain('<span lang="en" dir="ltr">&lt;script')
  expect(resultHtml({ ...result, profile: null }, catalogue, { language: 'ur' })).toContain('<bdi>تمام نکات</bdi>')
  expect(urdu).toContain('ابھی اس ترجمے کی جانچ نہیں کی')
  expect(english).not.toMatch(/<span lang="en"|No speaker/)
})

test('over time, what was only asked once is told apart from what changed', () => {
  const asked = anItem('from-2026', { effective: { from: '2026-02-04', until: null } })
  const timed = { catalogue: { ...smallCatalogue, items: [anItem('plain'), asked] }, profiles: [] }
  const answers = { a: { plain: 'not-met' } }
  const before = resultOf(aFile({ answers }, '2026-01-01'), timed)
  const after = resultOf(aFile({ answers: { a: { plain: 'met' } } }, '2026-11-21'), timed)
  const both = compare([before, after])
  if (!both.ok) throw new Error(both.error.code)
  const html = compareHtml(both.value, timed.catalogue, { level: 2 })
  expect(html).toContain('<h2>Results side by side</h2>')
  expect(html).toContain('<li>Title of plain: “<bdi>Not met</bdi>”, now “<bdi>Met</bdi>”</li>')
  expect(html).toMatch(/Asked only on the later day\.[^<]*<\/p>\s*<ul><li>Title of from-2026<\/li><\/ul>/s)
  expect(html.match(/Title of from-2026/g)).toHaveLength(1)
})
