import { z } from 'zod'
import type { Correction } from '../corrections/correction.ts'
import { fitsShape, valueShapeOf, type ValueShape } from '../corrections/value-shape.ts'
import { factsOf, sharedFacts } from '../facts/all-facts.ts'
import type { About } from '../model/about.ts'
import type { GuideIndex } from '../model/guide-index.ts'
import type { Profession } from '../model/profession.ts'
import { parts } from '../rules/evidence.ts'
import { correctionSchema } from '../schema/correction.ts'
import { withIdsOnce } from '../schema/with-ids-once.ts'
import type { Problem } from './problem.ts'
import { shapeProblems } from './shape-problems.ts'

const listSchema = withIdsOnce(z.array(correctionSchema))

/**
 * Everything that is wrong with corrections of a guide, with the place of each; an empty list when nothing is. Give it
 * the parsed JSON: what is no list of corrections is a problem too, not an exception.
 */
export function checkCorrections(
  index: GuideIndex,
  professions: readonly Profession[],
  corrections: unknown,
): Problem[] {
  const parsed = listSchema.safeParse(corrections)
  if (!parsed.success) return shapeProblems('corrections', parsed.error.issues, corrections)
  const facts = new Map([...professions.flatMap(factsOf), ...sharedFacts(index)].map(({ id, about }) => [id, about]))
  return parsed.data.flatMap((correction, nth) => {
    const at = `corrections.${nth}`
    const about = facts.get(correction.fact)
    return about ? wrongValue(correction, about, at) : [unknownFact(correction.fact, at)]
  })
}

const unknownFact = (fact: string, at: string): Problem => ({
  code: 'unknown-fact',
  at: `${at}.fact`,
  received: fact,
  expected: 'the id of a fact of the guide, for example nurse/regulated',
})

const asked: Record<ValueShape, string> = {
  text: 'a sentence',
  fee: 'an amount, for example {"amountMinor":12000,"currency":"GBP"}',
  marks: 'marks: overall, components (listening, reading, writing, speaking), validityMonths and oneSitting',
  none: 'null: this can only be taken back',
}

function wrongValue({ value }: Correction, { kind, of = '' }: About, at: string): Problem[] {
  if (!fitsShape(kind, value)) {
    const expected = asked[valueShapeOf(kind)]
    return [{ code: 'wrong-shape', at: `${at}.value`, received: JSON.stringify(value), expected }]
  }
  if (typeof value !== 'object' || value === null || !('components' in value)) return []
  const rule = markRules.find(({ test }) => test.test(of)) ?? anyMark
  const marks = [
    ...parts.map((part) => ({ place: `components.${part}`, mark: value.components[part] })),
    ...(value.overall === null ? [] : [{ place: 'overall', mark: value.overall }]),
  ]
  return marks
    .filter(({ mark }) => !rule.isMark(mark))
    .map(({ place, mark }) => ({
      code: 'impossible-mark',
      at: `${at}.value.${place}`,
      received: JSON.stringify(mark),
      expected: rule.expected,
    }))
}

const markRules = [
  {
    test: /^ielts/i,
    isMark: (mark: number | string) => typeof mark === 'number' && mark <= 9 && Number.isInteger(mark * 2),
    expected: 'a band of IELTS, 0 to 9 in halves, for example 6.5',
  },
  {
    test: /^oet/i,
    isMark: (mark: number | string) => typeof mark === 'number' || /^([A-E]|C\+)$/.test(mark),
    expected: 'a grade of OET, A to E or C+, or its points',
  },
]
const anyMark = { isMark: (mark: number | string) => mark !== '', expected: 'a mark' }
