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
  const cell = cells[amount.at] ?? ''
  if (cell.length > 8 || cell.includes('.')) return false
  const next = amount.at + 1
  if (!/^[-(]?£?\d{1,3}$/.test(cell.trim())) return false
  if (!/^\d{3}(?:\.\d{2}\)?)?$/.test((cells[next] ?? '').trim())) return false
  const isText = [at.supplierName, at.department, at.purpose, at.date, at.category].includes(next)
  const last = header.findLastIndex((each) => each !== '')
  return isText || cells.slice(last + 1).some((each) => each.trim() !== '')
}

/**
 * A quote that is never closed takes in the next lines as far as the next quote. Then the last of them has all the cells of
 * a row, with the amount where it belongs.
 */
export function takesInALine(cells: readonly string[], { delimiter, amount, at, headerKeys }: Layout): boolean {
  let place = -1
  for (let index = 0; index < cells.length && place === -1; index++)
    if ((cells[index] ?? '').includes('\n') && (cells[index] ?? '').includes(delimiter)) place = index
  if (place === -1) return false
  const last = [
    ...(cells[place] ?? '')
      .split('\n')
      .slice(-1)
      .flatMap((line) => line.split(delimiter)),
    ...cells.slice(place + 1),
  ]
  const isPaid = typeof parseMinor(last[amount.at] ?? '') === 'number'
  return (
    last.length === headerKeys.length &&
    isPaid &&
    (at.date === undefined || parsePaidDate(last[at.date] ?? '').kind !== 'none')
  )
}
