import { createReadStream } from 'node:fs'
import type { Result } from '@use-it-cities/core'
import {
  readPayments,
  readSuppliers,
  type Bytes,
  type PaymentsRead,
  type ReadOptions,
  type SpendError,
  type SupplierBook,
} from '@use-it-cities/keep-it-local-scoring/spend'
import { spendErrorSentence } from '@use-it-cities/keep-it-local-scoring/spend-locales'
import { asRefusal, requireFile } from '../files/read-text.ts'
import { wrongInput, type Refusal } from '../refusal.ts'

/** A list of suppliers is held in memory. */
const largestList = 100 * 1024 * 1024

/** A payments file with its rows accounted for, or a refusal that names the file and the line. */
export const paymentsIn = (file: string, options: ReadOptions): Promise<PaymentsRead> =>
  read(file, 'a CSV file of payments', (bytes) => readPayments(bytes, { ...options, fileName: file }))

/** The list of suppliers. */
export async function suppliersIn(file: string): Promise<SupplierBook> {
  const expected = 'a CSV file of suppliers'
  const { size } = requireFile(file, expected)
  if (size > largestList)
    throw wrongInput(file, 'expected a list of suppliers of at most 100 MB. Leave out who was not paid.')
  return read(file, expected, readSuppliers)
}

/** What is wrong with a file, in words. */
export const spendRefusal = (file: string, error: SpendError): Refusal =>
  wrongInput('line' in error ? `${file}:${error.line}` : file, spendErrorSentence(error))

async function read<Value>(
  file: string,
  expected: string,
  reader: (bytes: Bytes) => Promise<Result<Value, SpendError>>,
): Promise<Value> {
  requireFile(file, expected)
  const stream = createReadStream(file)
  try {
    const found = await reader(stream as AsyncIterable<Uint8Array>)
    if (!found.ok) throw spendRefusal(file, found.error)
    return found.value
  } catch (error) {
    throw asRefusal(error, file, expected)
  } finally {
    stream.destroy()
  }
}
