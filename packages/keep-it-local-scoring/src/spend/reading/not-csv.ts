import type { SpendError } from '../spend-error.ts'

export type NotCsv = Extract<SpendError, { code: 'not-a-csv' }>['looksLike']

const signatures: readonly (readonly [NotCsv, readonly number[]])[] = [
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['compressed', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['compressed', [0x50, 0x4b, 0x05, 0x06]],
  ['compressed', [0x42, 0x5a, 0x68]],
  ['compressed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['compressed', [0x52, 0x61, 0x72, 0x21, 0x1a]],
]
/** A few may have got into a text. */
const mostControls = 8

/**
 * What a file is when it is not text with columns, by its first bytes: a spreadsheet renamed to .csv, a PDF. `isWide` for
 * UTF-16, half of whose bytes may be nought.
 */
export function binaryKind(bytes: Uint8Array, isWide: boolean): NotCsv | undefined {
  const found = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (found) return found[0]
  if (isWide) return undefined
  const controls = bytes.reduce((sum, byte) => sum + Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 26)), 0)
  return bytes.includes(0) || controls > mostControls ? 'binary' : undefined
}

/** What a text is when it is not a table: an error page saved as .csv, an answer of an interface. */
export function documentKind(text: string): NotCsv | undefined {
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (/^<(!doctype|html|head|body|\?xml|!--|\w+[\s>])/.test(start)) return 'web-page'
  if (start.startsWith('{\\rtf')) return 'binary'
  return /^(\{\s*"|\[\s*[{["])/.test(start) ? 'json' : undefined
}
