import type { Correction, ValueShape } from '@use-it-cities/qualification-equivalency/corrections'
import type { Wrong } from '../wrong.ts'
import { asCame } from '../web-address.ts'

type Row = Readonly<Record<string, unknown>>
type Value = NonNullable<Correction['value']>
type Read = { readonly value: Value } | { readonly wrong: readonly Wrong[] }

/** The value that a row gives its fact, in the shape that fact asks for; or what is wrong, field by field. */
export function valueIn(row: Row, shape: ValueShape): Read {
  if (shape === 'text') return textIn(row.text)
  if (shape === 'fee') return feeIn(row)
  if (shape === 'marks') return marksIn(rowOf(row.marks))
  const message = 'Expected “Do not rely on it”: codes and the watch list cannot be corrected in a sentence here.'
  return { wrong: [{ path: 'says', message }] }
}

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})

function textIn(value: unknown): Read {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text !== '' && text.length <= 1000) return { value: text }
  const came = text === '' ? 'Nothing came.' : `${text.length} characters came.`
  return { wrong: [{ path: 'text', message: `Expected what the page says now, in at most 1000 characters. ${came}` }] }
}

/** Pounds and pence. A comma stands before three digits only: `153,50` is 153.50 to many people, never 15,350. */
const amountForm = /^[£€$]?\s?(\d{1,6}|\d{1,3},\d{3})(?:\.(\d{2}))?$/
const currencyOf: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD' }

function feeIn({ amount, currency }: Row): Read {
  const wrong: Wrong[] = []
  const text = typeof amount === 'string' || typeof amount === 'number' ? String(amount).trim() : ''
  const [, digits = '', part = ''] = amountForm.exec(text) ?? []
  const whole = digits.replace(',', '')
  if (whole === '')
    wrong.push({
      path: 'amount',
      message: `Expected an amount, for example 153 or 153.50; ${asCame(amount)} came.`,
    })
  const written = currencyOf[text.charAt(0)]
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    wrong.push({
      path: 'currency',
      message: `Expected three capital letters, for example GBP; ${asCame(currency)} came.`,
    })
  else if (written !== undefined && written !== currency)
    wrong.push({
      path: 'currency',
      message: `Expected ${written}, as the amount is written with ${text.charAt(0)}; ${asCame(currency)} came.`,
    })
  return wrong.length > 0
    ? { wrong }
    : { value: { amountMinor: Number(whole + part.padEnd(2, '0')), currency: String(currency) } }
}

const parts = ['listening', 'reading', 'writing', 'speaking'] as const

function marksIn(marks: Row): Read {
  const wrong: Wrong[] = []
  for (const part of parts)
    if (!isMark(marks[part]))
      wrong.push({
        path: `marks.${part}`,
        message: `Expected the least mark of ${part}, for example 7.5 or B; ${asCame(marks[part])} came.`,
      })
  const overall = isThere(marks.overall) ? Number(marks.overall) : null
  if (overall !== null && !(overall >= 0 && overall <= 1000))
    wrong.push({
      path: 'marks.overall',
      message: `Expected a number such as 7.5, or nothing; ${asCame(marks.overall)} came.`,
    })
  const months = isThere(marks.validityMonths) ? Number(marks.validityMonths) : null
  if (months !== null && !(Number.isInteger(months) && months >= 1 && months <= 120))
    wrong.push({
      path: 'marks.validityMonths',
      message: `Expected a whole number of months from 1 to 120, or nothing; ${asCame(marks.validityMonths)} came.`,
    })
  if (wrong.length > 0) return { wrong }
  const [listening, reading, writing, speaking] = parts.map((part) => markOf(marks[part])) as [Mark, Mark, Mark, Mark]
  return {
    value: {
      overall,
      components: { listening, reading, writing, speaking },
      validityMonths: months,
      oneSitting: marks.oneSitting === 'yes' ? true : marks.oneSitting === 'no' ? false : null,
    },
  }
}

type Mark = number | string
const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
const isMark = (value: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'number') && /^(\d{1,3}(\.\d)?|[A-E][+-]?)$/.test(String(value).trim())
/** A band is a number and a grade is text: the guide compares them so. */
function markOf(value: unknown): Mark {
  const text = String(value).trim()
  return /^\d/.test(text) ? Number(text) : text
}
