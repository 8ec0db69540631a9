import type { FactKind } from '../model/about.ts'
import type { Correction } from './correction.ts'

/** What a correction of a fact has to say: a sentence, an amount, English marks, or only that nobody should rely on it. */
export type ValueShape = 'text' | 'fee' | 'marks' | 'none'

/** Codes, tools and the watch list cannot be corrected in a sentence; a correction of one can only take it back. */
const shapes: Partial<Record<FactKind, ValueShape>> = {
  fee: 'fee',
  'cross-cutting-fee': 'fee',
  'english-test': 'marks',
  isco08: 'none',
  esco: 'none',
  soc2020: 'none',
  change: 'none',
  tool: 'none',
  'tool-matrix': 'none',
}

/** What a correction of a fact of this kind has to say. */
export const valueShapeOf = (kind: FactKind): ValueShape => shapes[kind] ?? 'text'

/** Whether a correction says what a fact of this kind asks for. To ask in place of the value is always right. */
export function fitsShape(kind: FactKind, value: Correction['value']): boolean {
  if (value === null) return true
  const shape = valueShapeOf(kind)
  if (typeof value === 'string') return shape === 'text' && value !== ''
  return shape === ('amountMinor' in value ? 'fee' : 'marks')
}
