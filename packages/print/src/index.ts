export { createPrinter, type PaperFormRequest, type Printer, type VoucherStatementRequest } from './create-printer.ts'
export type { PrintCity } from './paper/sheet-of.ts'
export type { PrintError } from './print-error.ts'
export type { Sentence, Statement } from './statement/statement.ts'
