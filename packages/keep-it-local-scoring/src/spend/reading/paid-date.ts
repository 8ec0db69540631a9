import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { bareText, isTooLong } from './cell-text.ts'

/**
 * When money was paid, as far as one cell says: a day, a month (`Apr-23`: April 2023), or two numbers that are day and month in an order that only the
 * other rows of the file can settle (`01/05/2022`), or a day of some year (`03-Apr`), or nothing.
 */
export type PaidDate =
  | { readonly kind: 'day'; readonly day: LocalDate; readonly proves?: 'day-first' | 'month-first' }
  | { readonly kind: 'either'; readonly dayFirst: LocalDate; readonly monthFirst: LocalDate }
  | { readonly kind: 'month'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'no-year'; readonly month: number; readonly day: number }
  | { readonly kind: 'none'; readonly because: 'no-date' | 'bad-date' }

const none = (because: 'no-date' | 'bad-date'): PaidDate => ({ kind: 'none', because })
const dayOf = (day: unknown): PaidDate => (isLocalDate(day) ? { kind: 'day', day } : none('bad-date'))
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const welsh = ['ion', 'chw', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tac', 'rha']
const clock = /[T ,]+\d{1,2}:\d{2}.*$/

/** Reads a day in the styles councils use: ISO, 20220503, 3/5/22, 3-May-22, May 3, 2022, 3 Mai 2022, and the numbers of a spreadsheet. */
export function parsePaidDate(cell: string): PaidDate {
  if (isTooLong(cell)) return none('bad-date')
  const text = bareText(cell).replace(clock, '')
  if (text === '') return none('no-date')
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})Z?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:\.0+|\d{6})?$/.exec(text)
  if (iso) return dayOf(written(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text)
  if (numbers) return inNumbers(Number(numbers[1]), Number(numbers[2]), yearOf(numbers[3] ?? ''))
  const named =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[-/._ ]*(?:of )?([a-z]{3,10})[-/._, ]*(\d{4}|\d{2})$/i.exec(text)
  if (named) return inWords(named[1], named[2], named[3])
  const yearFirst = /^(\d{4})[-/. ]([a-z]{3,10})[-/. ](\d{1,2})$/i.exec(text)
  if (yearFirst) return inWords(yearFirst[3], yearFirst[2], yearFirst[1])
  const american = /^([a-z]{3,9})[-. ]*(\d{1,2})(?:st|nd|rd|th)?[-, ]+(\d{4}|\d{2})$/i.exec(text)
  if (american) return inWords(american[2], american[1], american[3])
  const digits = /^(\d{4})-(\d{2})$/.exec(text)
  // `2011-12` may be a financial year.
  if (digits && (Number(digits[1]) + 1) % 100 !== Number(digits[2]))
    return monthIn(Number(digits[1]), Number(digits[2]))
  const digitsBefore = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (digitsBefore) return monthIn(Number(digitsBefore[2]), Number(digitsBefore[1]))
  const month = /^([a-z]{3,10})[-/. '’]*(\d{4}|\d{2})$/i.exec(text)
  if (month) return wholeMonth(month[1], month[2])
  const yearless = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})$/i.exec(text)
  if (yearless) return withoutYear(Number(yearless[1]), yearless[2])
  return /^\d{5}(\.\d+)?$/.test(text) ? fromSerial(Math.floor(Number(text))) : none('bad-date')
}

const written = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const yearOf = (digits: string): number => (digits.length === 4 ? Number(digits) : 2000 + Number(digits))

function inNumbers(first: number, second: number, year: number): PaidDate {
  const dayFirst = written(year, second, first)
  const monthFirst = written(year, first, second)
  if (isLocalDate(dayFirst) && isLocalDate(monthFirst))
    return dayFirst === monthFirst ? dayOf(dayFirst) : { kind: 'either', dayFirst, monthFirst }
  if (isLocalDate(dayFirst)) return { kind: 'day', day: dayFirst, proves: 'day-first' }
  return isLocalDate(monthFirst) ? { kind: 'day', day: monthFirst, proves: 'month-first' } : none('bad-date')
}

const monthOf = (name: string): number =>
  [months, welsh].reduce(
    (found, names) => found || names.findIndex((each) => name.toLowerCase().startsWith(each)) + 1,
    0,
  )

const wholeMonth = (name = '', digits = ''): PaidDate => monthIn(yearOf(digits), monthOf(name))

function monthIn(year: number, month: number): PaidDate {
  if (month < 1 || month > 12) return none('bad-date')
  const [from, to] = [written(year, month, 1), written(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())]
  return isLocalDate(from) && isLocalDate(to) ? { kind: 'month', from, to } : none('bad-date')
}

function inWords(day = '', name = '', year = ''): PaidDate {
  const month = monthOf(name)
  return month === 0 ? none('bad-date') : dayOf(written(yearOf(year), month, Number(day)))
}

/** The name has to be a month and nothing but one: `3 Marches` is no day. */
function withoutYear(day: number, name = ''): PaidDate {
  const month =
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(
      name,
    )
      ? monthOf(name)
      : 0
  // A leap year, so that 29 February is a day.
  return month > 0 && isLocalDate(written(2024, month, day)) ? { kind: 'no-year', month, day } : none('bad-date')
}

/** Days as a spreadsheet counts them, from 1900 on: 44684 is 3 May 2022. Only the years 2000 to 2079 are taken. */
function fromSerial(serial: number): PaidDate {
  if (serial < 36_526 || serial > 65_745) return none('bad-date')
  return dayOf(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))
}
