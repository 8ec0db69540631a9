import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import type { Fault } from '../form/fault.ts'
import { valueOf, type Typed } from '../form/typed.ts'
import type { QuestionId } from '../question-id.ts'
import type { AnswerTo } from './answer-to.ts'

/** Nobody who asks practised or sat a test before this year: an earlier one is a slip. */
const earliestYear = 1930

export interface DayFields {
  readonly question: QuestionId
  readonly day: string
  readonly month: string
  readonly year: string
  /** A month without a day then counts from its first day, so that nothing is taken for newer than it may be. */
  readonly isDayNeeded: boolean
}

/** A day typed in three fields; `undefined` where all are empty. */
export function readDay(typed: Typed, fields: DayFields, on: LocalDate): AnswerTo<LocalDate | undefined> {
  const { question, isDayNeeded } = fields
  const [day, month, year] = [valueOf(typed, fields.day), valueOf(typed, fields.month), valueOf(typed, fields.year)]
  if (day === '' && month === '' && year === '') return { value: undefined }
  const wrong = (field: string, code: Fault['code'], params: Fault['params'] = {}): AnswerTo<never> => ({
    faults: [{ question, field, code, params }],
  })
  const code = isDayNeeded ? 'not-a-day' : 'not-a-month'
  const isGiven = (value: string, longest: number) => new RegExp(`^\\d{1,${longest}}$`).test(value)
  if (!isGiven(month, 2)) return wrong(fields.month, code)
  if (!/^\d{4}$/.test(year) || Number(year) < earliestYear) return wrong(fields.year, code)
  if (day === '' ? isDayNeeded : !isGiven(day, 2)) return wrong(fields.day, code)
  const date = [year, month.padStart(2, '0'), (day || '1').padStart(2, '0')].join('-')
  if (!isLocalDate(date)) return wrong(Number(month) > 12 || Number(month) < 1 ? fields.month : fields.day, code)
  return date > on ? wrong(fields.year, 'in-the-future', { on }) : { value: date }
}
