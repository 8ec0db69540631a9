/**
 * What “local” means. `based`: registered or main office in the area. `based-or-branched`: any branch in it.
 * `invoice-address`: where payments go. `substantive-operations`: where the supplier declares to work.
 */
export type LocalDefinition = 'based' | 'based-or-branched' | 'invoice-address' | 'substantive-operations'

/** Places (`Birmingham`) and postcodes, as areas (`B`) or districts (`B19`), in capital letters. */
export type Area = readonly string[]

const postcodeForm = /^[A-Z]{1,2}(\d[A-Z\d]?)?$/
const plain = (place: string): string =>
  place
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const wholePostcode = /^([A-Z]{1,2})(\d[A-Z\d]?)(?: ?\d[A-Z]{2})?$/

/** Whether a place or postcode is in the area; undefined when they cannot be compared. */
export function isInArea(where: string, area: Area): boolean | undefined {
  const text = where.trim()
  if (text === '') return undefined
  const postcode = wholePostcode.exec(text.toUpperCase())
  const comparable = area.filter((each) => postcodeForm.test(each) === (postcode !== null))
  if (comparable.length === 0) return undefined
  if (!postcode) return comparable.some((each) => plain(each) === plain(text))
  const [, letters = '', district = ''] = postcode
  return comparable.some((each) => each === letters || each === letters + district)
}

/** Several places at once: yes when one is in the area, no when all are outside, otherwise undefined. */
export function anyInArea(places: readonly string[], area: Area): boolean | undefined {
  const answers = places.map((each) => isInArea(each, area)).filter((each) => each !== undefined)
  if (answers.includes(true)) return true
  return answers.length === 0 ? undefined : false
}
