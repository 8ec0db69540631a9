import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import {
  languageState,
  languageStates,
  type LanguageFacts,
  type LanguageState,
  type TextFacts,
} from '../../src/languages/state/language-state.ts'

type Given = Partial<Omit<LanguageFacts, 'text'> & TextFacts> & { readonly text?: 'none' }

const cases = readCases<Given, LanguageState>(new URL('cases/language-state.yaml', import.meta.url))

function factsOf({ text, kind, isOriginal, original, isLive, ...words }: Given): LanguageFacts {
  const ordinary: TextFacts = {
    words: 'a',
    translatedFrom: 'original',
    approved: 'a',
    tellerApproved: 'a',
    review: 'approved',
    isNewestPublished: true,
  }
  return {
    kind: kind ?? 'told',
    isOriginal: isOriginal ?? false,
    original: original === undefined ? 'original' : original,
    isLive: isLive ?? true,
    text: text === 'none' ? null : { ...ordinary, ...words },
  }
}

describe('where a story stands in a language', () => {
  runCases(cases, (given) => languageState(factsOf(given)))
})

test('every state has a case of its own', () => {
  expect([...new Set(cases.map(({ expect: state }) => state))].sort()).toEqual([...languageStates].sort())
})

const hash = fc.constantFrom('a', 'b')
const anyFacts: fc.Arbitrary<LanguageFacts> = fc.record({
  kind: fc.constantFrom('told' as const, 'reported' as const),
  isOriginal: fc.boolean(),
  original: fc.option(hash),
  isLive: fc.boolean(),
  text: fc.option(
    fc.record({
      words: fc.option(hash),
      translatedFrom: fc.option(hash),
      approved: fc.option(hash),
      tellerApproved: fc.option(hash),
      review: fc.option(
        fc.constantFrom('draft' as const, 'in-review' as const, 'changes-requested' as const, 'approved' as const),
      ),
      isNewestPublished: fc.boolean(),
    }),
  ),
})

test('live is said only of words that everybody approved, from the original as it is now, and that are really on the site', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const state = languageState(facts)
      if (state !== 'live') return
      expect(facts.isLive).toBe(true)
      expect(facts.text?.words).not.toBeNull()
      expect(facts.text?.approved).toBe(facts.text?.words)
      if (facts.kind === 'told') expect(facts.text?.tellerApproved).toBe(facts.text?.words)
      if (!facts.isOriginal && facts.original !== null) expect(facts.text?.translatedFrom).toBe(facts.original)
    }),
  )
})

test('a change of the original is never hidden behind another state once there are words', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      if (facts.isOriginal || !facts.text || facts.text.words === null) return
      expect(languageState({ ...facts, original: 'another' })).toBe('stale')
    }),
  )
})
