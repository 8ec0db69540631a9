/** Why a cell is not an amount of money. */
export type NotMoney = 'no-amount' | 'bad-amount' | 'part-of-a-penny' | 'amount-too-large'

/** The largest single amount, in minor units: ten billion pounds. Above it a cell holds something else. */
const largest = 1e12

const plain = /^-?\d{1,12}(?:\.(\d{1,2}))?$/
const sign = String.raw`[-+\u2212\u2013]`
const styled = new RegExp(
  String.raw`^(?<before>${sign})?(?:£|GBP|€|EUR)?(?<inside>${sign})?(?<whole>\d{1,15}|\d{1,3}(?:[, \u00a0\u202f']\d{3})+)?(?:\.(?<part>\d*))?(?:£|GBP|€|EUR)?(?<after>${sign})?(?<side>CR|DR)?$`,
  'i',
)

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
export const isDash = (cell: string): boolean => /^(?:Â?£|GBP)?\s*[-\u2212\u2013]\s*(?:Â?£)?$/.test(cell.trim())

function parseStyled(cell: string): number | NotMoney {
  const trimmed = cell.replaceAll('Â', '').replace(/^\s*'/, '').trim()
  if (trimmed === '') return 'no-amount'
  if (isDash(trimmed)) return 0
  const inBrackets = /^(?:£\s*)?\((.*)\)$/.exec(trimmed)
  const bare = (inBrackets?.[1] ?? trimmed).replace(
    /^([-+\u2212\u2013]?)\s*(£|GBP)?\s*([-+\u2212\u2013]?)\s*/i,
    '$1$2$3',
  )
  const groups = styled.exec(bare.replace(/\s+(?=$|CR$|DR$|GBP$|EUR$|€$|[-\u2212]$)/i, ''))?.groups
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
