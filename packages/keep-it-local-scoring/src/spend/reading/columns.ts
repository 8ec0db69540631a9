import headers from '../../../data/spend-headers.json' with { type: 'json' }
import seen from '../../../data/spend-headers-seen.json' with { type: 'json' }
import type { Basis } from '../spend-error.ts'
import { headerKey, headerKeys, headerWords, isTextOfCode } from './header-name.ts'

/** What a column of a payments file holds. */
export type Field = keyof typeof headers.fields | keyof typeof seen.fields | 'debit' | 'credit' | 'rowType'

/** A column that is used, and whether its name is one that councils are known to use or only looks like it. */
export interface Column {
  readonly field: Field
  readonly at: number
  readonly header: string
  readonly match: 'listed' | 'pattern'
}

interface Known {
  readonly field: Field
  /** The lower, the sooner it is taken where several columns fit. */
  readonly rank: number
}

const listed = new Map<string, Known>()
for (const [start, names] of [headers.fields, seen.fields].entries())
  for (const [field, aliases] of Object.entries(names))
    for (const [rank, alias] of aliases.entries()) {
      const [key = ''] = headerKeys(alias)
      if (!listed.has(key)) listed.set(key, { field: field as Field, rank: start * 100 + rank })
    }

const money = String.raw`(?:amounts?|amts?|values?|totals?|cost|paid|spend|payments?|expenditure|gbp|£)`
const without = String.raw`(?:ex|exc|excl|excluding|excludes|exclusive|less|before|without)(?: of)?(?: any| all)?(?: recoverable)? ?vat`
const within = String.raw`(?:inc|incl|including|includes|inclusive|with|plus)(?: of)?`
const lost = String.raw`(?:irrecoverable|unrecoverable|non ?recoverable)`
/** Without the VAT that a council gets back. */
const net = String.raw`(?:nett?|${without}|vat (?:exc|excl|excluded|exclusive)|${within} ${lost} vat|heb taw)`
const gross = String.raw`(?:gross|${within}(?: recoverable)? vat|vat (?:inc|incl|included|inclusive))`
const notMoney = String.raw`(?:vat|tax|number|no|code|type|ref|reference|date|description|desc|purpose|summary|category|area|budget|cumulative|contract|method|id|name|supplier|currency|month|period)`
const notThePayment = String.raw`(?:extract\w*|publi\w*|report\w*|print\w*|birth)`
const supplier = String.raw`(?:supplier|suplier|suppler|supper|vendor|payee|beneficiary|creditor)`

/** How a name that is not listed is read, first match first, by its words. Only when no column is listed for the field. */
const patterns: readonly (readonly [Field, RegExp])[] = [
  ['debit', /^ (?:debits?|dr)(?: amounts?| values?)?(?: £| gbp)? $/],
  ['credit', /^ (?:credits?|cr)(?: amounts?| values?)?(?: £| gbp)? $/],
  [
    'rowType',
    /^ (?:(?:document|doc|transaction|trans|tran|invoice|inv|voucher|entry|posting|payment|record|row|line) ?)?type(?: desc| description| name)? $/,
  ],
  ['vcseFlag', / vcse | voluntary sector | voluntary community /],
  // One column for both kinds of number: which of the two a number is, nobody can tell.
  ['companyNumber', /^(?!.* charit).* compan(y|ies) .*(number|no|reg) $/],
  ['charityNumber', /^(?!.* compan).* charity .*(number|no|reg) $/],
  ['postcode', / post ?code /],
  ['supplierId', /^ (?:local )?(?:supplier|vendor|creditor|payee) (?:internal )?(?:id|no|number|code|ref|reference) $/],
  ['vatIrrecoverable', new RegExp(`^(?!.* ${within} ).* ${lost} .*vat `)],
  ['vatAmount', /^ vat (?:amount |value )?(?:£ |gbp )?$/],
  ['amountNet', new RegExp(`^(?=.* ${money} )(?!.* ${gross} ).* ${net} `)],
  ['amountGross', new RegExp(`^(?=.* ${money} ).* ${gross} `)],
  [
    'amountUnspecified',
    /^(?!.* (?:vat|number|no|code|type|description) ).* (?:line|distrib|distribution) .*(?:amount|value) /,
  ],
  ['date', new RegExp(`^(?!.* (?:${notThePayment}|order|due|start|end|received) ).*date(?!d)|^ (?:paid|payment) on $`)],
  ['date', new RegExp(`^(?!.* ${notThePayment} ).*date(?!d)`)],
  [
    'amountUnspecified',
    new RegExp(
      `^(?!.* ${notMoney} ).* (?:amounts?|amts?|values?|spend) (?:(?:in |of )?(?:£(?: s)?|gbp|sterling|pounds|sum|paid|payments?(?: £)?|settled) )?$`,
    ),
  ],
  [
    'amountUnspecified',
    /^ (?:£|gbp|paid £|(?:total |invoice |line |payment )?(?:costs?|payment|expenditure|totals?|sum)(?: £| gbp)?|total payments(?: £)?|payments £|total paid(?: £)?) $/,
  ],
  [
    'amountNet',
    new RegExp(`^ (?:(?:invoice|line|payment|paid|total|transaction) nett?|${net}|net of vat)(?: £| gbp)? $`),
  ],
  ['amountGross', new RegExp(`^ (?:(?:invoice|line|payment|paid|total|transaction) gross|${gross})(?: £| gbp)? $`)],
  [
    'supplierName',
    new RegExp(
      `^(?!.* (?:id|no|number|code|type|category|address|vat|ref|reference|reporting|group|spend) $).*${supplier}`,
    ),
  ],
  ['supplierName', /^ name $/],
  [
    'supplierName',
    /^ (?:(?:recipient|contractor|provider|trader|merchant)(?: name)?|(?:company|trading|third party) name|organisation paid) $/,
  ],
  ['department', / (?:directorate|departments?|dept|service area|portfolio|cost cent(?:re|er)) | cclvl\d /],
  ['department', / servdesc /],
  ['purpose', /purpose|description|narrative/],
]

/** From here on a name is an amount only where the file has no surer one. The amounts of lines stand before it. */
const firstWeak = patterns.findIndex(([field]) => field === 'date')
/** Words for whoever was paid, when no surer word is there. */
const weakName = patterns.findLastIndex(([field]) => field === 'supplierName')

const basisOf: Partial<Record<Field, Basis>> = {
  amountNet: 'net',
  amountGross: 'gross',
  amountUnspecified: 'unspecified',
}

/** A name from which the council took out persons goes before the one it was made from. */
const isAmended = (header: string): boolean => / (?:amended|updated|redact\w*|publish\w*) /.test(headerWords(header))

/** The columns of one row, if it is a header; a field that several columns fit has them in the order of preference. */
export function columnsOf(cells: readonly string[]): readonly Column[] {
  const found: (Column & { readonly rank: number })[] = []
  const others: (readonly [at: number, header: string])[] = []
  for (const [at, header] of cells.entries()) {
    if (header.length > 100 || header.trim() === '') continue
    const keys = /\bnet\b.*\bgross\b|\bgross\b.*\bnet\b/i.test(header) ? [headerKey(header)] : headerKeys(header)
    const known = keys.map((key) => listed.get(key)).find((each) => each !== undefined)
    if (known) found.push({ ...known, at, header: header.trim(), match: 'listed' })
    else if (keys.length > 0) others.push([at, header])
  }
  const listedFields = new Set(found.map(({ field }) => field))
  const named: typeof found = []
  for (const [order, [field, pattern]] of patterns.entries())
    for (const [at, header] of others) {
      const isTaken = named.some((each) => each.at === at)
      const isEnough =
        basisOf[field] !== undefined && order > firstWeak
          ? [...found, ...named].some((each) => basisOf[each.field] !== undefined && !(each.rank === 1000 + order))
          : field === 'debit' || field === 'credit'
            ? false
            : field === 'supplierName'
              ? order === weakName
                ? [...found, ...named].some((each) => each.field === field && each.rank !== 1000 + order)
                : listedFields.has(field) && !isAmended(header)
              : (listedFields.has(field) || named.some((each) => each.field === field)) && basisOf[field] === undefined
      if (!isTaken && !isEnough && pattern.test(headerWords(header)))
        named.push({ field, at, header: header.trim(), match: 'pattern', rank: 1000 + order })
    }
  const all = [...found, ...named].map((each) =>
    each.field === 'supplierName' && isAmended(each.header) ? { ...each, rank: -1 } : each,
  )
  if (!all.some(({ field }) => basisOf[field]) && all.length < 2) return []
  all.sort((a, b) => a.rank - b.rank || textFirst(a.header, b.header) || a.at - b.at)
  return all.map(({ field, at, header, match }) => ({ field, at, header, match }))
}

/** Of a code and its text, the text: `Supplier(T)` before `Supplier`. */
const textFirst = (one: string, other: string): number => Number(isTextOfCode(other)) - Number(isTextOfCode(one))

/** The columns for money out and for money back, where each has one of its own. */
export const sidesOf = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ field }) => field === 'debit' || field === 'credit')

/** The columns of this row that hold an amount, by what it includes. */
export const amountsOf = (columns: readonly Column[]): readonly (Column & { readonly basis: Basis })[] =>
  columns.flatMap((column) => {
    const basis = basisOf[column.field]
    return basis ? [{ ...column, basis }] : []
  })
