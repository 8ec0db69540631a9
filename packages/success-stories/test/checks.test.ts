import type { Language } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import sentences from '../locales/checks.en.json' with { type: 'json' }
import {
  checkSentence,
  checkStory,
  passes,
  stillOpen,
  wordLists,
  type CheckedPhoto,
  type StoryFinding,
} from '../src/checks.ts'
import { links } from '../src/checks/links.ts'
import type { Block, Identifiability, StoryText } from '../src/index.ts'
import { aCity, given as consent } from './support/records.ts'

type Row = { p: string } | { q: string } | { h2: string } | { h3: string } | { link: { words: string; to: string } }
interface Given {
  kind?: 'told' | 'reported'
  language?: Language
  title?: string
  summary?: string
  body?: Row[]
  parts?: Pick<StoryText, 'did' | 'helped' | 'talk' | 'film'>
  tellerName?: string[]
  allows?: Partial<Identifiability>
  photos?: CheckedPhoto[]
}

const cases = readCases<Given, string[]>(new URL('cases/checks.yaml', import.meta.url))

function checked({ kind = 'told', language = 'en', body = [{ p: 'I asked.' }], parts, allows, ...given }: Given) {
  const { title = 'My first job', summary = 'I found work.', tellerName, photos } = given
  const text = { language, title, summary, body: body.map(blockOf), ...parts }
  const identifiability = allows && { ...consent().identifiability, ...allows }
  return checkStory({ kind, texts: [text], tellerName, photos, identifiability }, { places: aCity().places })
}

function blockOf(row: Row): Block {
  const words = (text: string) => [{ type: 'text' as const, text }]
  if ('h2' in row) return { type: 'heading', level: 2, children: words(row.h2) }
  if ('h3' in row) return { type: 'heading', level: 3, children: words(row.h3) }
  if ('q' in row) return { type: 'quote', children: words(row.q) }
  if ('p' in row) return { type: 'paragraph', children: words(row.p) }
  const { link } = row
  return { type: 'paragraph', children: [{ type: 'link', href: link.to, children: words(link.words) }] }
}

describe('what an editor is told while writing', () => {
  runCases(cases, (given) => checked(given).map(({ code, severity, path }) => `${code} ${severity} ${path}`))
})

const found = cases.flatMap(({ given }) => checked(given))
const hard =
  'Stakeholder representatives collaboratively operationalised neighbourhood regeneration opportunities. '.repeat(16)

test('every check but the reading age has a case of its own, and the reading age has this one', () => {
  const age = checked({ body: [{ p: hard }] }).filter(({ code }) => code === 'plain.reading-age')
  expect(age.map(({ severity, path }) => [severity, path])).toEqual([['advice', 'texts/en']])
  expect([...new Set([...found, ...age].map(({ code }) => code))].sort()).toEqual(Object.keys(sentences).sort())
})

test('every sentence is whole, and none gives back the name that it found', () => {
  for (const each of found) {
    expect(checkSentence(each)).toMatch(/^[“A-Z].*\.$/u)
    expect(checkSentence(each)).not.toMatch(/[{}]/)
    expect(JSON.stringify(each)).not.toMatch(/zubaida|sample/i)
  }
})

describe('letting a finding stand', () => {
  const finding = (severity: StoryFinding['severity']): StoryFinding => ({
    code: 'words.jargon',
    severity,
    path: 'texts/en/title',
    because: { key: 'words.jargon' },
  })
  const override = { code: 'words.jargon', path: 'texts/en/title', reason: 'It is the name of a group.' } as const
  test.each<
    [
      string,
      StoryFinding['severity'],
      typeof override | (Omit<typeof override, 'reason' | 'path'> & { reason: string; path: string }),
      number,
    ]
  >([
    ['with a reason', 'warning', override, 0],
    ['without one', 'warning', { ...override, reason: ' ' }, 1],
    ['elsewhere', 'warning', { ...override, path: 'texts/ur/title' }, 1],
    ['where the teller allowed less', 'error', override, 1],
  ])('%s', (_name, severity, given, left) => expect(stillOpen([finding(severity)], [given])).toHaveLength(left))
  test('advice holds nobody up; a warning and an error do', () => {
    expect((['advice', 'warning', 'error'] as const).map((severity) => passes([finding(severity)]))).toEqual([
      true,
      false,
      false,
    ])
  })
})

test('a word of the lists is there once, and says whose judgement it is', () => {
  const forms = wordLists.flatMap(({ words }) => words.flatMap((word) => word.forms.map((form) => form.toLowerCase())))
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([])
  for (const { source, words } of wordLists)
    for (const { basis } of words) expect(basis).toBe(source ? 'source' : 'ours')
})

test('hostile text takes no time and does no harm', () => {
  const dots = {
    type: 'link',
    href: 'https://example.org/',
    children: [{ type: 'text', text: `${'.'.repeat(500_000)}x` }],
  }
  expect(links([{ type: 'paragraph', children: [dots] }] as never, 'texts/en')).toEqual([])
  const long = `${'a'.repeat(50_000)} ${'1 '.repeat(20_000)} ${'@.'.repeat(20_000)} ${'Aa '.repeat(20_000)}`
  expect(checked({ summary: long, tellerName: ['(a+)+$', ''], allows: { name: 'nobody' } }).length).toBeGreaterThan(0)
})
