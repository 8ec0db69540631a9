import { isNoName, isRedacted } from './redaction.ts'

const most = 20_000

/** Whose name a row gives. */
export interface PayeeName {
  readonly name: string
  readonly isRedacted: boolean
}

const nobody: PayeeName = { name: '', isRedacted: false }

/** Reads the cells that may hold a name, the first that holds one; redacted when one of them says so. */
export function payeeReader(): (
  cells: readonly string[],
  first: number | undefined,
  more: readonly number[],
) => PayeeName {
  // The same names come again and again. A copy is kept: a piece would keep its whole block.
  const known = new Map<string, PayeeName>()
  const one = (cell: string): PayeeName => {
    const before = known.get(cell)
    if (before) return before
    const name = isNoName(cell) ? '' : withoutEntities(` ${cell}`.slice(1))
    const read = { name, isRedacted: isRedacted(name) }
    if (known.size < most) known.set(` ${cell}`.slice(1), read)
    return read
  }
  const at = (cells: readonly string[], place: number | undefined): PayeeName => {
    const cell = place === undefined ? '' : (cells[place] ?? '').trim()
    return cell === '' ? nobody : one(cell)
  }
  return (cells, first, more) => {
    let found = at(cells, first)
    for (const place of more) {
      const other = at(cells, place)
      if (other.isRedacted || found.name === '') found = found.isRedacted ? found : other
    }
    return found
  }
}

const signs: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", '#39': "'", '#039': "'", '#x27': "'" }

/** `Ash &amp; Co`, as web pages write it. */
const withoutEntities = (name: string): string =>
  name.includes('&')
    ? name.replace(/&(amp|quot|apos|#0?39|#x27);/gi, (_, sign: string) => signs[sign.toLowerCase()] ?? '')
    : name
