import type { ShownFact } from '@use-it-cities/qualification-equivalency'
import { expect, it } from 'vitest'
import { factGroups } from '../src/guide/fact-groups.ts'
import { plainAmount } from '../src/guide/plain-amount.ts'

const known = (fact: string, change: Partial<Extract<ShownFact, { confidence: 'confirmed' }>> = {}): ShownFact => ({
  fact,
  kind: 'document',
  source: 'https://a.example.org/page',
  checkAt: 'https://a.example.org/page',
  asOf: '2026-01',
  show: 'fresh',
  confidence: 'confirmed',
  text: `Text of ${fact}`,
  ...change,
})
const asked = (fact: string, of: string, checkAt = 'https://a.example.org/one'): ShownFact => ({
  fact,
  kind: 'evidence',
  source: checkAt,
  checkAt,
  asOf: null,
  show: 'check-with',
  confidence: 'unconfirmed',
  question: { key: 'question.evidence', params: { of } },
})
const idsIn = (facts: readonly ShownFact[], bodyOf?: (address: string) => string) =>
  factGroups(facts, bodyOf).map((group) => [group.show, ...group.facts.map(({ fact }) => fact)])

it('says source and date once for neighbours, and keeps the order', () =>
  expect(idsIn([known('1'), known('2'), known('3', { asOf: '2025' }), known('4')])).toEqual([
    ['fresh', '1', '2'],
    ['fresh', '3'],
    ['fresh', '4'],
  ]))

it('keeps a corrected fact apart from what its neighbours say', () => {
  const corrected = { by: 'Centre', on: '2026-11-01', sourceTitle: 'Page', wasConfirmed: true } as const
  expect(idsIn([known('1'), known('2', { corrected })])).toEqual([
    ['fresh', '1'],
    ['fresh', '2'],
  ])
})

it('asks each question once, after what is known, by whom to ask', () => {
  const facts = [
    asked('1', 'A'),
    known('2'),
    asked('3', 'A'),
    asked('4', 'B'),
    asked('5', 'C', 'https://b.example.org/'),
  ]
  expect(idsIn(facts)).toEqual([
    ['fresh', '2'],
    ['check-with', '1', '4'],
    ['check-with', '5'],
  ])
  expect(idsIn(facts, () => 'one body')).toEqual([
    ['fresh', '2'],
    ['check-with', '1', '4', '5'],
  ])
})

it.each([
  ['PLAB 1: GBP 50.00', 'PLAB 1: £50'],
  ['Fee: GBP 1678.38', 'Fee: £1,678.38'],
  ['Fee: GBP 0.00', 'Fee: £0'],
  ['Fee: EUR 10.00', 'Fee: EUR 10.00'],
])('%s is written %s', (given, written) => expect(plainAmount(given)).toBe(written))
