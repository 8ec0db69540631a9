import type { LocalDate } from '@use-it-cities/core'
import type { EnglishEvidence } from '@use-it-cities/qualification-equivalency'
import { readEvidenceList } from '@use-it-cities/qualification-equivalency/answers'
import { sittingField, sittingNumbers } from '../form/fields.ts'
import type { Typed } from '../form/typed.ts'
import type { AnswerTo } from './answer-to.ts'
import { readSitting } from './read-sitting.ts'

/** All sittings somebody typed. The same test on one day with other marks is a contradiction. */
export function readTests(typed: Typed, on: LocalDate): AnswerTo<readonly EnglishEvidence[] | undefined> {
  const read = sittingNumbers.map((number) => ({ number, answer: readSitting(typed, number, on) }))
  const faults = read.flatMap(({ answer }) => answer.faults ?? [])
  if (faults.length > 0) return { faults }
  const given = read.flatMap(({ number, answer }) =>
    answer.value === undefined ? [] : [{ number, text: answer.value }],
  )
  const evidence = readEvidenceList(
    given.map(({ text }) => text),
    on,
  )
  const last = given.at(-1)?.number ?? 1
  if (!evidence.ok) return { faults: [{ question: 'tests', field: sittingField(last, 'day'), code: 'same-day' }] }
  return { value: evidence.value.length > 0 ? evidence.value : undefined }
}
