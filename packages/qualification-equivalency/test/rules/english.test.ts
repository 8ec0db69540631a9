import type { LocalDate } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { readEvidenceList } from '../../src/answers.ts'
import { englishOutcome, type EnglishMarks, type EnglishRules, type Fact } from '../../src/index.ts'
import { aConfirmedFact, anUnconfirmedFact } from '../support/facts.ts'

const on: LocalDate = '2026-11-21'
const bands = { listening: 7, reading: 7, writing: 6.5, speaking: 7 }

interface Rule {
  readonly marks?: Partial<EnglishMarks>
  readonly combining?: Fact
  readonly unless?: Fact
}

/** Rules whose facts are all fresh, unless a test says otherwise. */
function rules({ marks = {}, combining, unless }: Rule = {}): EnglishRules {
  const asked = {
    test: 'IELTS Academic',
    overall: 7,
    components: bands,
    oneSitting: null,
    validityMonths: 24,
    ...marks,
  }
  const oet = {
    ...asked,
    test: 'OET',
    overall: null,
    components: { listening: 'B', reading: 'B', writing: 'C+', speaking: 'B' },
  }
  const fact = (value: EnglishMarks, id: string) =>
    aConfirmedFact(value, { id, about: { kind: 'english-test', of: value.test } })
  return {
    profession: 'herbalist',
    english: {
      tests: [fact(asked, 'herbalist/english-test-1'), fact(oet, 'herbalist/english-test-2')],
      rules: [...(combining ? [combining] : []), ...(unless ? [unless] : [])],
      other: [aConfirmedFact('Training in English replaces a test.', { id: 'herbalist/english-other-1' })],
    },
    reading: {
      combining: { rule: 'english-rule-1', sittings: 2, withinMonths: 12, unless: ['english-rule-2'] },
      ways: { 'taught-in-english': 'english-other-1' },
    },
  }
}
const freshRule = aConfirmedFact('Two sittings within 12 months.', { id: 'herbalist/english-rule-1' })
const hearsay = anUnconfirmedFact({ id: 'herbalist/english-rule-2', about: { kind: 'english-rule' } })

function judge(given: EnglishRules, ...typed: string[]): { outcome: string; keys: string[]; missing: string[] } {
  const evidence = readEvidenceList(typed, on)
  if (!evidence.ok) throw new Error(JSON.stringify(evidence.error))
  const { outcome, because, missing } = englishOutcome(given, evidence.value, on)
  return {
    outcome,
    keys: because.map(({ key }) => key),
    missing: missing.map((each) => ('fact' in each ? each.fact.fact : each.answer)),
  }
}

const [weakWriting, weakListening] = ['ielts:7.5/7/6/7/7@2026-01-10', 'ielts:6.5/7/6.5/8/7@2026-05-10']

describe('two sittings', () => {
  test('count together within the months of a fresh rule', () =>
    expect(judge(rules({ combining: freshRule }), weakWriting, weakListening)).toEqual({
      outcome: 'met',
      keys: ['english.met-combined'],
      missing: [],
    }))
  test('in either order', () =>
    expect(judge(rules({ combining: freshRule }), weakListening, weakWriting).outcome).toBe('met'))
  test('are too far apart a day later', () =>
    expect(judge(rules({ combining: freshRule }), 'ielts:7.5/7/6/7/7@2025-05-09', weakListening)).toMatchObject({
      outcome: 'not-met',
      keys: ['english.sittings-too-far-apart'],
    }))
  test('are near enough to the day', () =>
    expect(judge(rules({ combining: freshRule }), 'ielts:7.5/7/6/7/7@2025-05-10', weakListening).outcome).toBe('met'))
  test('do not decide while a condition of the rule is hearsay', () =>
    expect(judge(rules({ combining: freshRule, unless: hearsay }), weakWriting, weakListening)).toEqual({
      outcome: 'unknown',
      keys: ['english.combining-not-fresh'],
      missing: ['herbalist/english-rule-2'],
    }))
  test('do not decide without any rule', () =>
    expect(judge(rules(), weakWriting, weakListening)).toMatchObject({
      outcome: 'unknown',
      keys: ['english.combining-not-fresh'],
    }))
  test('are refused where all marks must come from one', () =>
    expect(
      judge(rules({ combining: freshRule, marks: { oneSitting: true } }), weakWriting, weakListening),
    ).toMatchObject({ outcome: 'not-met' }))
  test('do not help when the best of both is still too low', () =>
    expect(judge(rules({ combining: freshRule }), weakWriting, 'ielts:9/9/6/9/8.5@2026-05-10').outcome).toBe('not-met'))
  test('one of which is too old count as one', () =>
    expect(
      judge(rules({ combining: freshRule }), 'ielts:7.5/7/6/7/7@2024-11-20', 'ielts:6.5/7/6.5/8/7@2025-05-10').outcome,
    ).toBe('not-met'))
  test('of different tests are never put together', () =>
    expect(judge(rules({ combining: freshRule }), weakWriting, 'oet:D/A/A/A@2026-05-10').outcome).toBe('not-met'))
  test('of which one is enough need no rule', () =>
    expect(judge(rules(), weakWriting, 'ielts:7/7/7/7/7@2026-05-10')).toMatchObject({
      outcome: 'met',
      keys: ['english.met-in-one-sitting'],
    }))
})

describe('one sitting', () => {
  test.each<[string, string, Rule]>([
    ['met', 'ielts:7/7/6.5/7/7@2026-01-10', {}],
    ['met', 'ielts:7.5/7/6.5/7@2026-01-10', {}],
    ['unknown', 'ielts:7/7/6.5/7@2026-01-10', {}],
    ['not-met', 'ielts:7/7/6.5/7/6.5@2026-01-10', {}],
    ['not-met', 'ielts:7/7/6.5/6.5/7@2026-01-10', {}],
    ['met', 'ielts:7/7/6.5/7@2026-01-10', { marks: { overall: null } }],
    ['met', 'ielts:7/7/7/7@2024-11-21', {}],
    ['not-met', 'ielts:7/7/7/7@2024-11-20', {}],
    ['unknown', 'ielts:9/9/9/9@2026-01-10', { marks: { validityMonths: null } }],
    ['not-met', 'ielts:9/9/5/9@2026-01-10', { marks: { validityMonths: null } }],
    ['unknown', 'ielts:9/9/9/9@2026-01-10', { marks: { components: 'at least 7 in most parts' } }],
    ['met', 'oet:B/B/C+/B@2026-01-10', {}],
    ['met', 'oet:A/A/B/A@2026-01-10', {}],
    ['not-met', 'oet:B/B/C/B@2026-01-10', {}],
    ['not-met', 'oet:C+/B/C+/B@2026-01-10', {}],
  ])('%s: %s %j', (outcome, typed, rule) => expect(judge(rules(rule), typed).outcome).toBe(outcome))

  test('says which part is too low, what it is and what it has to be', () => {
    const low = readEvidenceList(['ielts:7/7/6/7/7@2026-01-10'], on)
    const { because } = englishOutcome(rules(), low.ok ? low.value : [], on)
    expect(because).toEqual([{ key: 'english.marks-too-low', params: { part: 'writing', has: 6, needs: 6.5 } }])
  })
})

test('a way without a test counts where a fresh fact says so', () =>
  expect(judge(rules(), 'taught-in-english')).toMatchObject({ outcome: 'met', keys: ['english.met-without-test'] }))

test('one way that is enough settles it, whatever else is low', () =>
  expect(judge(rules(), 'oet:E/E/E/E@2026-01-10', 'taught-in-english').outcome).toBe('met'))

test('a way nobody wrote about stays open beside marks that are too low', () =>
  expect(judge(rules(), 'oet:E/E/E/E@2026-01-10', 'practised-in-english').outcome).toBe('unknown'))

test('nothing to show is no answer', () =>
  expect(judge(rules())).toMatchObject({ outcome: 'unknown', keys: ['english.no-evidence'], missing: ['english'] }))
