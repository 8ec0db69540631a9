import type { Literal } from '../../contract/index.ts'
import { any, exactly, type Possible } from './possible.ts'

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'

interface Ends {
  readonly low: number | string
  readonly high: number | string
  readonly isOpen: boolean
}

/** Whether a comparison may be true, false or not known. */
export function compare(operator: Comparison, left: Possible, right: Possible): Possible {
  if (left.kind === 'any' || right.kind === 'any') return any
  const outcomes = new Set<Literal>()
  for (const one of piecesOf(left))
    for (const other of piecesOf(right)) for (const outcome of outcomesOf(operator, one, other)) outcomes.add(outcome)
  return exactly(...outcomes)
}

type Piece = { readonly literal: Literal } | Ends | undefined

const piecesOf = (possible: Possible): readonly Piece[] => {
  if (possible.kind === 'set') return possible.values.map((literal) => ({ literal }))
  return [possible.kind === 'range' ? possible : undefined]
}

function outcomesOf(operator: Comparison, left: Piece, right: Piece): readonly Literal[] {
  const [one, other] = [endsOf(left), endsOf(right)]
  if (one === null || other === null) return [null]
  if (one === undefined || other === undefined) {
    const bothSimple = left && right && 'literal' in left && 'literal' in right
    if (!bothSimple) return [true, false, null]
    if (operator === 'eq' || operator === 'ne') return [(left.literal === right.literal) === (operator === 'eq')]
    return [null]
  }
  if (typeof one.low !== typeof other.low) return operator === 'eq' ? [false] : operator === 'ne' ? [true] : [null]
  const [less, more] = [one.low < other.high, other.low < one.high]
  const apart =
    one.high < other.low ||
    other.high < one.low ||
    ((one.isOpen || other.isOpen) && (one.high === other.low || other.high === one.low))
  const same = !apart
  const surelySame = !less && !more && !one.isOpen && !other.isOpen
  const may = {
    eq: [same, !surelySame],
    ne: [!surelySame, same],
    lt: [less, more || same],
    ge: [more || same, less],
    gt: [more, less || same],
    le: [less || same, more],
  }[operator]
  return [true, false].filter((_, at) => may[at])
}

/** The ends of a number or a text; null when it is not known, undefined when it has none. */
function endsOf(piece: Piece): Ends | null | undefined {
  if (piece === undefined || !('literal' in piece)) return piece
  const { literal } = piece
  if (literal === null) return null
  return typeof literal === 'boolean' ? undefined : { low: literal, high: literal, isOpen: false }
}
