import type { Layout } from './find-layout.ts'
import { isDash, parseMinor } from './money.ts'
import { parsePaidDate } from './paid-date.ts'

export const filled = (cells: readonly string[]): number => cells.filter((each) => each.trim() !== '').length

export const firstFilled = (cells: readonly string[]): string => cells.find((each) => each.trim() !== '')?.trim() ?? ''

/** Words with commas between them are a note; with a day and an amount among them, more than that. */
export const isPayment = (cells: readonly string[]): boolean =>
  cells.some((each) => parsePaidDate(each).kind !== 'none') &&
  cells.some((each) => typeof parseMinor(each) === 'number')

/** A line drawn with dashes. */
export const isDrawn = (cells: readonly string[]): boolean => cells.every((each) => each.trim() === '' || isDash(each))

/** `1,200.00` that stands in two cells because it is in no quotes: it would be read as one pound. */
export function isCutInTwo(cells: readonly string[], { amount, at, header }: Layout): boolean {
  const next = amount.at + 1
  if (!/^[-(]?£?\d{1,3}$/.test((cells[amount.at] ?? '').trim())) return false
  if (!/^\d{3}(?:\.\d{2}\)?)?$/.test((cells[next] ?? '').trim())) return false
  const isText = [at.supplierName, at.department, at.purpose, at.date, at.category].includes(next)
  const last = header.findLastIndex((each) => each !== '')
  return isText || cells.slice(last + 1).some((each) => each.trim() !== '')
}
