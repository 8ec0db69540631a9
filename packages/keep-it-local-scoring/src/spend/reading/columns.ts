import headers from '../../../data/spend-headers.json' with { type: 'json' }
import type { Basis } from '../spend-error.ts'

/** What a column of a payments file holds. */
export type Field = keyof typeof headers.fields

/** A column that is used, and whether its name is one that councils are known to use or only looks like it. */
export interface Column {
  readonly field: Field
  readonly at: number
  readonly header: string
  readonly match: 'listed' | 'pattern'
}

/** Names seen on councils' pages and in other files. Ours, beside those of the archive. */
const alsoSeen: Partial<Record<Field, readonly string[]>> = {
  supplierName: [
    'Payee',
    'Payee Name',
    'Beneficiary',
    'Payment Beneficiary',
    'Vendor',
    'Creditor Name',
    'Merchant Name',
  ],
  amountNet: ['Net Value', 'Amount Net', 'Amount (ex VAT)', 'Amount exc VAT', 'Net Amount GBP', 'Net Invoice Value'],
  amountGross: ['Gross Amount', 'Gross Value', 'Amount Including VAT', 'Amount inc VAT', 'Total (includes VAT)'],
  amountUnspecified: ['Amount Paid', 'Payment Amount', 'Invoice Amount', 'Transaction Amount', 'Spend', 'Amount GBP'],
  date: ['Invoice Date', 'Posting Date', 'Document Date', 'Effective Date', 'Cleared Date', 'Payment Run Date'],
  department: ['Department', 'Spending Directorate', 'Service', 'Service Department', 'Business Unit'],
  reference: ['Unique Document Reference', 'Reference', 'Transaction ID', 'Payment Reference', 'Voucher Number'],
}

/** A name with all that people write in different ways left out: `Supplier(Beneficiary) Name` is `supplierbeneficiaryname`. */
export const headerKey = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '')

const listed = new Map<string, { readonly field: Field; readonly rank: number }>()
for (const names of [headers.fields, alsoSeen])
  for (const [field, aliases] of Object.entries(names))
    for (const [rank, alias] of aliases.entries())
      if (!listed.has(headerKey(alias))) listed.set(headerKey(alias), { field: field as Field, rank })

/** How a name that is not listed is read, first match first. Only when no column of the file is listed for the field. */
const patterns: readonly (readonly [Field, RegExp])[] = [
  ['vcseFlag', /vcse|voluntarysector|voluntarycommunity/],
  ['companyNumber', /compan(y|ies).*(number|no|reg)$/],
  ['charityNumber', /charity.*(number|no|reg)$/],
  ['postcode', /postcode/],
  ['supplierId', /^(supplier|vendor|creditor|payee)(id|no|number|code|ref|reference)$/],
  [
    'amountNet',
    /^(?=.*(amount|value|total|cost|paid))(?!.*(gross|incl?vat|including)).*(net|exc?lvat|excvat|exvat|excluding|withoutvat)/,
  ],
  ['amountGross', /^(?=.*(amount|value|total|cost|paid)).*(gross|incl?vat|incvat|including|withvat)/],
  ['vatIrrecoverable', /irrecoverable.*vat/],
  ['vatAmount', /^vat(amount|value)?$/],
  ['date', /date(?!d)|^(paid|payment)on$/],
  [
    'amountUnspecified',
    /^(?!.*(vat|number|code|type|ref))(payment|invoice|transaction|line|total|paid|supplier)?(amount|value|spend)/,
  ],
  [
    'supplierName',
    /^(?!.*(id|no|number|code|type|category|address|vat|ref)$).*(supplier|vendor|payee|beneficiary|creditor)/,
  ],
  ['department', /directorate|department|servicearea|portfolio/],
  ['purpose', /purpose|description|narrative/],
]

const basisOf: Partial<Record<Field, Basis>> = {
  amountNet: 'net',
  amountGross: 'gross',
  amountUnspecified: 'unspecified',
}

/** The columns of one row, if it is a header; a field that several columns fit has them in the order of preference. */
export function columnsOf(cells: readonly string[]): readonly Column[] {
  const found = cells.flatMap((header, at): (Column & { readonly rank: number })[] => {
    const known = listed.get(headerKey(header))
    return known ? [{ field: known.field, at, header: header.trim(), match: 'listed', rank: known.rank }] : []
  })
  const has = (field: Field) => found.some((each) => each.field === field)
  const hasAmount = () => found.some((each) => basisOf[each.field])
  for (const [at, header] of cells.entries()) {
    const key = headerKey(header)
    if (key === '' || listed.has(key) || key.length > 60) continue
    const [field] = patterns.find(([, pattern]) => pattern.test(key)) ?? []
    const isWanted = field !== undefined && (basisOf[field] ? !hasAmountOfList(found) : !has(field))
    if (isWanted) found.push({ field, at, header: header.trim(), match: 'pattern', rank: 1000 })
  }
  if (!hasAmount() && found.length < 2) return []
  found.sort((a, b) => a.rank - b.rank || a.at - b.at)
  return found.map(({ field, at, header, match }) => ({ field, at, header, match }))
}

const hasAmountOfList = (found: readonly Column[]): boolean =>
  found.some(({ field, match }) => basisOf[field] !== undefined && match === 'listed')

/** The columns of this row that hold an amount, by what it includes. */
export const amountsOf = (columns: readonly Column[]): readonly (Column & { readonly basis: Basis })[] =>
  columns.flatMap((column) => {
    const basis = basisOf[column.field]
    return basis ? [{ ...column, basis }] : []
  })
