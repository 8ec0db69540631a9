import { currencyOf } from './money.ts'

const codes = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['$', 'USD'],
])

/**
 * Tells the rows whose amount is of another currency than that of the file, which is the one that its first row says, in a
 * column or beside the amount. Amounts that say none go with the others; where they come first, it is pounds.
 */
export function currencyReader() {
  let currency: string | undefined
  return {
    isOther: (amount: string, code: string): boolean => {
      const own = code === '' ? currencyOf(amount) : (codes.get(code) ?? code.toUpperCase())
      return own !== undefined && own !== (currency ??= own)
    },
    /** A row that counts. */
    count: (): void => {
      currency ??= 'GBP'
    },
  }
}
