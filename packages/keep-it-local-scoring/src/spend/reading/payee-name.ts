import { isNoName, isRedacted } from './redaction.ts'

/** Whose name a row gives. */
export interface PayeeName {
  readonly name: string
  readonly isRedacted: boolean
}

const nobody: PayeeName = { name: '', isRedacted: false }

/** Digits with at most two letters before them. */
const code = /^[a-z]{0,2}\W?\d[\d\W]*$/i

/** The name in the first of these cells that holds one, rather than a code; redacted when any of them says that it was taken out. */
export function payeeName(cells: readonly string[], first: number | undefined, more: readonly number[]): PayeeName {
  let found = nameAt(cells, first)
  for (const place of more) {
    const other = nameAt(cells, place)
    if (other.name === '' || found.isRedacted) continue
    if (other.isRedacted || found.name === '' || (code.test(found.name) && !code.test(other.name))) found = other
  }
  return found
}

function nameAt(cells: readonly string[], place: number | undefined): PayeeName {
  const cell = place === undefined ? '' : (cells[place] ?? '').trim()
  if (cell === '' || isNoName(cell)) return nobody
  return { name: cell.includes('&') ? withoutEntities(cell) : cell, isRedacted: isRedacted(cell) }
}

const signs: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", '#39': "'", '#039': "'", '#x27': "'" }

/** `Ash &amp; Co`, as web pages write it. */
const withoutEntities = (name: string): string =>
  name.replace(/&(amp|quot|apos|#0?39|#x27);/gi, (_, sign: string) => signs[sign.toLowerCase()] ?? '')
