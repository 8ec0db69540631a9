import type { SpendError } from '../spend-error.ts'

export type NotCsv = Extract<SpendError, { code: 'not-a-csv' }>['looksLike']

const signatures: readonly (readonly [NotCsv, readonly number[]])[] = [
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['compressed', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
]

/** What a file is when it is not text with columns, by its first bytes: a spreadsheet renamed to .csv, a PDF. */
export function binaryKind(bytes: Uint8Array): NotCsv | undefined {
  const found = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (found) return found[0]
  return bytes.includes(0) ? 'binary' : undefined
}

/** What a text is when it is not a table: an error page saved as .csv, an answer of an interface. */
export function documentKind(text: string): NotCsv | undefined {
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (/^<(!doctype|html|head|body|\?xml|!--|\w+[\s>])/.test(start)) return 'web-page'
  if (start.startsWith('{\\rtf')) return 'binary'
  return /^(\{\s*"|\[\s*[{["])/.test(start) ? 'json' : undefined
}
