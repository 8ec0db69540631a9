import { ok, type Result } from '@use-it-cities/core'
import {
  measureSpend,
  readPayments,
  readSuppliers,
  type MeasureOptions,
  type PaymentsRead,
  type ReadOptions,
  type SpendError,
  type SpendMeasures,
  type SupplierBook,
} from '../../src/spend.ts'

const encoder = new TextEncoder()

/** Text or bytes as a file that comes in pieces of this size. */
export function* pieces(content: string | Uint8Array, size = 1 << 16): Generator<Uint8Array> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

/** The value, or a failing test that shows the error. */
export function must<Value>(result: Result<Value, { code: string }>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

export const payments = async (content: string | Uint8Array, options: ReadOptions = {}): Promise<PaymentsRead> =>
  must(await readPayments(pieces(content), options))

export const suppliers = async (content: string): Promise<SupplierBook> => must(await readSuppliers(pieces(content)))

export const problem = async (content: string | Uint8Array, options: ReadOptions = {}): Promise<SpendError | null> => {
  const read = await readPayments(pieces(content), options)
  return read.ok ? null : read.error
}

/** Figures of rows `supplier, amount` and a list of suppliers. */
export async function measures(
  rows: readonly string[],
  list?: string,
  options: Omit<MeasureOptions, 'suppliers'> = {},
): Promise<SpendMeasures> {
  const file = await payments(['Date,Supplier Name,Net Amount', ...rows].join('\n'))
  const book = list === undefined ? ok(undefined) : await readSuppliers(pieces(list))
  return must(measureSpend([file], { ...options, ...(book.ok && book.value && { suppliers: book.value }) }))
}
