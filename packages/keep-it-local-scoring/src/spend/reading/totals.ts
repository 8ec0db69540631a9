const totalWords =
  /^((sub|grand|report|overall|monthly|quarterly)[\s-]*)?totals?\s*(\([^()]*\))?\s*[:=]?$|^cyfanswm\s*[:=]?$|^((sub|grand)[\s-]*)?total (for|of|amount|spend|payments?|net|gross|value|vat|inc|incl|including|exc|excl|excluding|before|after)\b/i
const forward = /^(?:(?:balance|total)s?\s+)?(?:brought|carried) forward$|^(?:opening|closing) balance$|^[bc]\/f$/i
const ofSomething = /\S\s+totals?\s*[:=]?$/i

/** The cells of a row without a date that may say that it sums up others. */
export interface MaybeTotal {
  readonly supplier: string
  readonly department: string
  readonly reference: string
  /** The first cell with anything in it. */
  readonly first: string
  readonly minor: number | undefined
}

/** Knows the rows that sum up the rows above them, by their words or by their amount. */
export function totalFinder() {
  let [all, rows] = [0, 0]
  let [sinceLast, rowsSince] = [0, 0]
  const isSum = (minor: number | undefined): boolean =>
    minor !== undefined && minor !== 0 && ((rows > 1 && minor === all) || (rowsSince > 1 && minor === sinceLast))

  return {
    /** A row that counts. */
    count: (minor: number): void => {
      all += minor
      rows++
      sinceLast += minor
      rowsSince++
    },
    /**
     * By its words, or else by its sum, when it names nobody. `hasDates` says that the table has a column for the date, so that
     * a payment would have one.
     */
    kindOf: (row: MaybeTotal, hasDates: boolean): 'words' | 'sum' | undefined => {
      const { supplier, department, reference, first, minor } = row
      const isNamed = reference === '' && [supplier, first, department].some((each) => ofSomething.test(each))
      const isCalled =
        [supplier, first].some((each) => totalWords.test(each) || forward.test(each)) ||
        (isNamed && (hasDates || isSum(minor)))
      const kind = isCalled ? 'words' : supplier === '' && isSum(minor) ? 'sum' : undefined
      if (kind) [sinceLast, rowsSince] = [0, 0]
      return kind
    },
  }
}
