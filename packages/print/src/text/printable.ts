import { isPrintable } from './coverage.ts'

/** Stands for a character that none of the fonts has. */
const missing = '\ufffd'

// What every font has, and nothing that has to be taken out: most data, and the whole picture of a code.
const plain = /^[ -~]*$/
const spaces = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
// Controls, the byte order mark, and marks that turn the direction of everything after them (U+202A to U+202E).
const neverPrinted = /[\p{Cc}\ufeff\u202a-\u202e\u206a-\u206f]|\p{Noncharacter_Code_Point}/gu

/**
 * Text as paper can carry it: in one line, without controls and without marks that would turn the words around it, with
 * every isolate closed, and with `\ufffd` for what no font has (an emoji, a rare script). PDF/UA refuses those, and a
 * form must not fail because somebody typed one.
 */
export function printable(text: string): string {
  if (plain.test(text)) return text
  const clean = text.replace(spaces, ' ').replace(neverPrinted, '')
  return closed(clean.replace(/./gsu, (one) => (isPrintable(one) ? one : missing)))
}

const opens = /[\u2066-\u2068]/
const closes = '\u2069'

/** Drops an end without a beginning and adds the ends that are missing. */
function closed(text: string): string {
  if (!/[\u2066-\u2069]/.test(text)) return text
  let open = 0
  let out = ''
  for (const one of text) {
    if (opens.test(one)) open += 1
    if (one === closes && open === 0) continue
    if (one === closes) open -= 1
    out += one
  }
  return out + closes.repeat(open)
}

/** The same for every text of a plain value, however deep. */
export function printableData<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  ) as Data
}
