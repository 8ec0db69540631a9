import { bareText, isTooLong } from './cell-text.ts'

/** Why a cell is not an amount of money. */
export type NotMoney = 'no-amount' | 'bad-amount' | 'part-of-a-penny' | 'amount-too-large'

/**
 * The largest single amount, in minor units: a hundred billion pounds. Above it a cell holds something else. A council has
 * published a line of 31 billion, and its opposite.
 */
const largest = 1e13

const plain = /^-?\d{1,12}(?:\.(\d{1,2}))?$/
const dash = String.raw`[-\u2010-\u2015\u2212\uff0d]`
const sign = String.raw`[-+\u2010-\u2015\u2212\uff0d]`
const styled = new RegExp(
  String.raw`^(?<before>${sign})?(?:£|GBP|€|EUR)?(?<inside>${sign})?(?<whole>\d{1,15}|\d{1,3}(?:[, ']\d{3})+)?(?:\.(?<part>\d*))?(?:£|GBP|€|EUR)?(?<after>${sign})?(?<side>CR|DR)?$`,
  'i',
)

const start = new RegExp(String.raw`^(${sign}?)\s*(£|GBP)?\s*(${sign}?)\s*`, 'i')
const gap = new RegExp(String.raw`\s+(?=$|CR$|DR$|GBP$|EUR$|€$|${dash}$)`, 'i')

/**
 * An amount as councils write it, in minor units: `1,234.56`, `£-5`, `(123.45)`, `123.45-`, `12.00 CR` (a credit).
 * Exact: nothing passes through fractions. Refused: exponents, words, and more digits than a penny has.
 */
export function parseMinor(cell: string): number | NotMoney {
  if (plain.test(cell)) {
    const point = cell.indexOf('.')
    if (point === -1) return within(Number(cell) * 100)
    const decimals = cell.length - point - 1
    const digits = Number(cell.slice(0, point) + cell.slice(point + 1))
    return within(decimals === 2 ? digits : digits * 10)
  }
  return parseStyled(cell)
}

/** A nought as the accounting style of a spreadsheet writes it: `-`, `£-`, `£ -`. */
export const isDash = (cell: string): boolean => !isTooLong(cell) && dashAlone.test(cell.trim())
const dashAlone = new RegExp(String.raw`^(?:Â?£|GBP)?\s*${dash}\s*(?:Â?£)?$`)

const isFigure = (code: number): boolean => (code > 47 && code < 58) || code === 45

/** The sign of the currency beside an amount, if there is one. */
export function currencyOf(cell: string): 'GBP' | 'EUR' | undefined {
  // Most amounts are figures from end to end.
  if (isFigure(cell.charCodeAt(0)) && isFigure(cell.charCodeAt(cell.length - 1))) return undefined
  if (/€|EUR/i.test(cell)) return 'EUR'
  return /£|GBP/i.test(cell) ? 'GBP' : undefined
}

function parseStyled(cell: string): number | NotMoney {
  if (isTooLong(cell)) return 'bad-amount'
  const trimmed = bareText(cell.replaceAll('Â', ''))
    .replace(/&pound;|&#163;|&#xa3;/gi, '£')
    .replace(/^(CR|DR)\b\.?\s*(.*\d.*)$/i, '$2 $1')
    .replace(/(?:\((CR|DR)\)|\b(CR|DR)\.)$/i, '$1$2')
  if (trimmed === '') return 'no-amount'
  if (isDash(trimmed)) return 0
  const inBrackets = /^(?:£\s*)?\((.*)\)$/.exec(trimmed)
  const bare = (inBrackets?.[1] ?? trimmed).replace(start, '$1$2$3')
  const groups = styled.exec(bare.replace(gap, ''))?.groups
  if (!groups || (!groups['whole'] && !groups['part'])) return 'bad-amount'
  const signs = [groups['before'], groups['inside'], groups['after']].filter((each) => each !== undefined)
  const side = groups['side']?.toUpperCase()
  const turns = signs.filter((each) => each !== '+').length + (inBrackets ? 1 : 0) + (side === 'CR' ? 1 : 0)
  if (turns > 1 || signs.length > 1) return 'bad-amount'
  const pennies = penniesOf(groups['part'] ?? '')
  if (pennies === undefined) return 'part-of-a-penny'
  const whole = Number((groups['whole'] ?? '0').replace(/\D/g, ''))
  return within((turns === 1 ? -1 : 1) * (whole * 100 + pennies))
}

/** The digits after the point as pennies. Noughts after them, and the noise of a binary fraction, say nothing. */
function penniesOf(part: string): number | undefined {
  const pennies = Number(part.padEnd(2, '0').slice(0, 2))
  const rest = part.slice(2)
  if (/^0*$/.test(rest) || /^0{6,}\d{0,6}$/.test(rest)) return pennies
  return /^9{6,}\d{0,6}$/.test(rest) ? pennies + 1 : undefined
}

/** Never minus nought. */
const within = (minor: number): number | NotMoney => (Math.abs(minor) > largest ? 'amount-too-large' : minor + 0)
