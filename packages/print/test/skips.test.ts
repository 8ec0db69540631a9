import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { compileQuestionnaire, type Definition, type Expression } from '@use-it-cities/questionnaire-schema'
import { householdQuestionnaire } from '@use-it-cities/questionnaire-schema/household'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersOf } from '../src/paper/numbers-of.ts'
import { isSettled } from '../src/paper/settled.ts'
import { nextAfter, stopsOf, waysOf } from '../src/paper/walk.ts'
import { aDefinition } from './support/a-questionnaire.ts'
import { definitionOf, skipsOf, type GivenQuestion, type Told } from './support/skips-of.ts'

const file = new URL('cases/skips.yaml', import.meta.url)
const on = '2026-11-21'

describe('skips', () => runCases(readCases<readonly GivenQuestion[], Readonly<Record<string, Told>>>(file), skipsOf))

test('the numbers on paper are those of data entry', () => {
  const { definition } = householdQuestionnaire
  const compiled = compileQuestionnaire(definition)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const states = compiled.value.states({ consent: true, others_at_home: 1, members: [{}] }, { on })
  expect(states.map(({ name, number }) => [name, number])).toEqual([...numbersOf(definition)])
})

/**
 * Follows the paper with a pen: answers by chance, follows "Go to", and reads "Answer only if" where it is printed.
 * Gives the questions that were answered.
 */
function walked(definition: Definition, choose: (ways: number) => number) {
  const stops = stopsOf(definition, numbersOf(definition))
  const answers: Record<string, string> = {}
  const compiled = compileQuestionnaire(definition)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  let at = 0
  while (at < stops.length) {
    const stop = stops[at]
    if (!stop) break
    const open = stop.conditions.filter((condition) => !isSettled(definition, stops, at, condition))
    const asked = compiled.value.states(answers, { on }).find(({ name }) => name === stop.question.name)?.isAsked
    if (open.length > 0 && !asked) {
      at += 1
      continue
    }
    const ways = waysOf(definition, stop.question)
    const way = ways[choose(ways.length)]
    if (!way || !('value' in way.answer)) throw new Error('Expected a choice.')
    answers[stop.question.name] = String(way.answer.value)
    const next = nextAfter(stops, at, way)
    at = typeof next === 'object' ? next.to : stops.length
  }
  const states = compiled.value.states(answers, { on })
  return { answered: Object.keys(answers), asked: states.filter(({ isAsked }) => isAsked).map(({ name }) => name) }
}

const names = ['a', 'b', 'c', 'd', 'e', 'f']

/** A condition on the questions before this one. */
function condition(before: readonly string[]): fc.Arbitrary<Expression | undefined> {
  if (before.length === 0) return fc.constant(undefined)
  const simple: fc.Arbitrary<Expression> = fc
    .record({
      name: fc.constantFrom(...before),
      code: fc.constantFrom('yes', 'no'),
      kind: fc.constantFrom('eq', 'ne', 'in'),
    })
    .map(({ name, code, kind }) => {
      if (kind === 'in') return { in: [{ answer: name }, [code]] }
      return kind === 'eq' ? { eq: [{ answer: name }, code] } : { ne: [{ answer: name }, code] }
    })
  const two = fc.tuple(simple, simple)
  return fc.oneof(
    fc.constant(undefined),
    simple,
    two.map((parts): Expression => ({ and: parts })),
    two.map((parts): Expression => ({ or: parts })),
    simple.map((part): Expression => ({ not: part })),
  )
}

test('whoever follows the paper answers exactly what the screen would have asked', () => {
  const questions = fc.tuple(...names.map((_, at) => condition(names.slice(0, at))))
  fc.assert(
    fc.property(questions, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (whens, chances) => {
      const given = names.map((name, at): GivenQuestion => ({
        name,
        ...(whens[at] !== undefined && { when: whens[at] }),
      }))
      let turn = 0
      const { answered, asked } = walked(aDefinition(definitionOf(given)), (ways) => (chances[turn++] ?? 0) % ways)
      expect(answered).toEqual(asked)
    }),
    { numRuns: 2_000 },
  )
})
