/** Months counted from the year nought: 2022-04 is 2022 × 12 + 3. The first and the last of a stretch. */
export interface Months {
  readonly first: number
  readonly last: number
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const word =
  /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/g
const pair = /(?<!\d)(20\d\d)[-_/ ]?(?:to[-_ ]?)?(?:20)?(\d\d)(?![-_.]?\d)/g
const quarter = /(?<![a-z0-9])(?:q|qtr|quarter)[-_ ]?([1-4])(?!\d)/g

/**
 * The months a file is about, when its name leaves no doubt: `april-2022.csv`, `2022-04.csv`, `spend-2022-23.csv` (a financial
 * year, from April). Undefined for a year alone, which may be either kind of year, and for `2011-12`, which may be a month.
 */
export function monthsOfName(fileName: string): Months | undefined {
  const name = fileName.replace(/^.*[/\\]/, '').toLowerCase()
  const words = [...new Set([...name.matchAll(word)].map(([found]) => names.indexOf(found.slice(0, 3))))]
  const pairs = [...name.matchAll(pair)].map((found) => [Number(found[1]), Number(found[2])] as const)
  const financial = [...new Set(pairs.flatMap(([year, next]) => ((year + 1) % 100 === next ? [year] : [])))]
  const [start] = financial
  if (start !== undefined) {
    const quarters = [...new Set([...name.matchAll(quarter)].map((found) => Number(found[1])))]
    const isMonth = (start + 1) % 100 <= 12 && words.length === 0 && quarters.length === 0
    if (financial.length > 1 || isMonth) return undefined
    return within(start * 12 + 3, words, quarters)
  }
  const isoMonths = [...new Set(pairs.flatMap(([year, at]) => (at > 0 && at < 13 ? [year * 12 + at - 1] : [])))]
  const years = [...new Set([...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([found]) => Number(found)))]
  const [month] = isoMonths
  if (month !== undefined) return isoMonths.length > 1 || words.length > 0 ? undefined : { first: month, last: month }
  const [year] = years
  const [from, to = from] = words
  if (year === undefined || years.length > 1 || from === undefined || to === undefined) return undefined
  return words.length > 2 || to < from ? undefined : { first: year * 12 + from, last: year * 12 + to }
}

/** The part of a financial year that months or quarters leave, in the order in which they are named. */
function within(april: number, words: readonly number[], quarters: readonly number[]): Months | undefined {
  const stretches = [
    ...words.map((month) => ({ first: april + ((month + 9) % 12), last: april + ((month + 9) % 12) })),
    ...quarters.map((each) => ({ first: april + each * 3 - 3, last: april + each * 3 - 1 })),
  ]
  const [from = { first: april, last: april + 11 }, to = from] = stretches
  return stretches.length > 2 || to.first < from.first ? undefined : { first: from.first, last: to.last }
}
