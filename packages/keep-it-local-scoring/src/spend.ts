export { readPayments, type Payment, type PaymentsRead, type ReadOptions } from './spend/reading/read-payments.ts'
export type { RejectedBecause, RejectedRow, RowsRead } from './spend/reading/row-counter.ts'
export type { Bytes } from './spend/reading/text-blocks.ts'
export type { Basis, SpendError } from './spend/spend-error.ts'
