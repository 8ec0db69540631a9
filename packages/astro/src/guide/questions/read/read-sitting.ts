import type { LocalDate } from '@use-it-cities/core'
import type { EnglishTest } from '@use-it-cities/qualification-equivalency'
import { englishTests, readEvidence } from '@use-it-cities/qualification-equivalency/answers'
import type { Fault } from '../form/fault.ts'
import { sittingField, sittingParts, type SittingNumber, type SittingPart } from '../form/fields.ts'
import { valueOf, type Typed } from '../form/typed.ts'
import type { AnswerTo } from './answer-to.ts'
import { readChoice } from './read-choice.ts'
import { readDay } from './read-day.ts'

const skills = ['listening', 'reading', 'writing', 'speaking'] as const

/** One sitting in the form that `readEvidence` reads; `undefined` where nothing was typed. */
export function readSitting(typed: Typed, number: SittingNumber, on: LocalDate): AnswerTo<string | undefined> {
  const field = (part: SittingPart) => sittingField(number, part)
  const has = (part: SittingPart) => valueOf(typed, field(part)) !== ''
  if (!sittingParts.some(has)) return { value: undefined }
  const faults: Fault[] = []
  const wrong = (part: SittingPart, code: Fault['code'], params: Fault['params'] = {}) =>
    void faults.push({ question: 'tests', field: field(part), code, params })

  const test = readChoice(typed, 'tests', field('test'), englishTests)
  if (test.faults) faults.push(...test.faults)
  else if (test.value === undefined) wrong('test', 'missing')
  const marks = [...skills, ...(test.value === 'ielts' && has('overall') ? (['overall'] as const) : [])]
  for (const part of marks) {
    const mark = markIn(typed, field(part))
    if (mark === '') wrong(part, 'mark-missing')
    else if (test.value && !isMark(test.value, mark, on))
      wrong(part, test.value === 'ielts' ? 'not-an-ielts-mark' : 'not-an-oet-mark', { typed: mark })
  }
  const fields = { day: field('day'), month: field('month'), year: field('year') }
  const day = readDay(typed, { question: 'tests', ...fields, isDayNeeded: true }, on)
  if (day.faults) faults.push(...day.faults)
  else if (day.value === undefined) wrong('day', 'not-a-day')
  if (faults.length > 0 || !test.value || day.value === undefined) return { faults }
  return { value: `${test.value}:${marks.map((part) => markIn(typed, field(part))).join('/')}@${day.value}` }
}

/** A decimal comma is as good as a point. */
const markIn = (typed: Typed, field: string): string => valueOf(typed, field).replace(/[,٫]/, '.').replace(/\s/g, '')

/** The package's own reader decides what a mark can be: each is read as all four, so that the field can be named. */
const isMark = (test: EnglishTest, mark: string, on: LocalDate): boolean =>
  !/[/@:]/.test(mark) && readEvidence(`${test}:${[mark, mark, mark, mark].join('/')}@${on}`, on).ok
