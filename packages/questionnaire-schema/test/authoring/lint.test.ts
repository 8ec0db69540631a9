import { describe, expect, test } from 'vitest'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { lint, lintSentence } from '../../src/authoring.ts'
import type { Definition, Translation } from '../../src/contract/index.ts'
import sentences from '../../src/authoring/sentences.en.json' with { type: 'json' }
import { aDefinition, aTranslation, questionnaireOf, type Parts } from './support/a-definition.ts'

interface Given extends Parts {
  readonly translation?: {
    readonly words?: Record<string, string | null>
    readonly rest?: Partial<Translation>
    readonly stale?: string
    readonly extra?: string
    readonly twice?: boolean
  }
}

const cases = readCases<Given, string[]>(new URL('./cases/lint.yaml', import.meta.url))

function findingsFor({ translation, ...parts }: Given) {
  const definition: Definition = aDefinition(parts)
  if (!translation) return lint(questionnaireOf(definition))
  const { words = {}, rest = {}, stale, extra, twice } = translation
  const made = aTranslation(definition, words, rest)
  const changed = {
    ...made,
    words: {
      ...made.words,
      ...(stale && { [stale]: { text: 'پرانا', of: '00000000000000' } }),
      ...(extra && { [extra]: { text: 'زائد', of: '00000000000000' } }),
    },
  }
  return lint(questionnaireOf(definition, changed, ...(twice ? [changed] : [])))
}

describe('what the linter says', () => {
  runCases(cases, (given) =>
    findingsFor(given).map(({ code, path }) => `${code} at ${path.replace('definition.sections[0].', '')}`),
  )
})

test('every rule of the linter has a case', () => {
  const found = cases.flatMap(({ expect: lines }) => lines.map((line) => line.split(' at ')[0]))
  expect(Object.keys(sentences.lint).filter((code) => !found.includes(code))).toEqual([])
})

test('every finding has a sentence with nothing left to fill in', () => {
  for (const { given } of cases)
    for (const finding of findingsFor(given)) {
      const sentence = lintSentence(finding)
      const own = Object.values(finding.params).join(' ')
      const left = (sentence.match(/\{\w+\}/g) ?? []).filter((braces) => !own.includes(braces))
      expect(left.filter((braces) => !['{first_name}', '{name}'].includes(braces))).toEqual([])
      expect(sentence).not.toContain('undefined')
    }
})

test('errors come first', () => {
  const severities = findingsFor({
    questions: [
      { name: 'hours', label: 'How long and/or when?' },
      { name: 'more', when: { and: [{ lt: [{ answer: 'hours' }, 1] }, { gt: [{ answer: 'hours' }, 2] }] } },
    ],
    choices: { unused: ['a'] },
  }).map(({ severity }) => severity)
  expect(severities).toEqual(['error', 'warning', 'advice'])
})
