import { z } from 'zod'

const minor = z.int().meta({ description: 'In minor units (pence), exact' })
const rowCount = z.int().nonnegative()
const day = z.string().nullable()
const basis = z.enum(['net', 'gross', 'unspecified']).meta({ description: 'Without VAT, with it, or not said' })
const part = z.number().min(0).max(1)
const share = z
  .strictObject({ low: part, high: part })
  .meta({ id: 'ShareRange', description: 'What the share is at least and at most, whatever the unknown suppliers are' })
const reason = z
  .enum([
    'no-amount',
    'bad-amount',
    'part-of-a-penny',
    'amount-too-large',
    'bad-quotes',
    'too-many-cells',
    'repeated-header',
    'totals-row',
    'stray-text',
    'amount-alone',
    'line-in-quotes',
    'other-currency',
  ])
  .meta({ description: 'Why a row is no payment' })

const noted = { line: z.int().positive(), rows: rowCount }
const note = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('debit-minus-credit'),
    line: noted.line,
    debit: z.string(),
    credit: z.string(),
  }),
  z.strictObject({ code: z.literal('credits-turned'), ...noted, column: z.string(), minor }),
  z.strictObject({
    code: z.literal('credit-notes-without-minus'),
    ...noted,
    column: z.string(),
    minor,
    negative: rowCount.meta({ description: 'How many credit notes have a minus' }),
  }),
  z.strictObject({ code: z.literal('debit-credit-not-read'), ...noted, column: z.string(), received: z.string() }),
  z.strictObject({ code: z.literal('no-supplier-column'), line: noted.line, found: z.array(z.string()).readonly() }),
  z.strictObject({ code: z.enum(['dash-is-nought', 'lines-in-quotes', 'year-not-known']), ...noted }),
  z.strictObject({ code: z.literal('year-found'), ...noted, by: z.enum(['other-dates', 'file-name', 'both']) }),
])

const file = z.strictObject({
  file: z.string(),
  rows: z
    .strictObject({
      read: rowCount,
      counted: rowCount,
      credits: rowCount,
      redacted: rowCount,
      rejected: z
        .array(z.strictObject({ line: z.int().positive(), reason }))
        .meta({ description: 'The first ten thousand' }),
    })
    .meta({ description: 'Each row below the header once: read = counted + credits + redacted + rejected' }),
  totalMinor: minor,
  parts: z.strictObject({ countedMinor: minor, creditsMinor: minor, redactedMinor: minor }),
  rejectedBecause: z.partialRecord(reason, rowCount),
  blankRows: rowCount,
  unnamed: z.strictObject({ rows: rowCount, minor }).meta({ description: 'Rows that count, but name nobody' }),
  duplicates: z
    .strictObject({
      rows: rowCount,
      minor,
      first: z.array(z.strictObject({ line: z.int().positive(), sameAs: z.int().positive() })),
    })
    .meta({ description: 'Rows like an earlier one, which count all the same' }),
  basis,
  encoding: z.enum(['utf-8', 'windows-1252', 'mixed', 'utf-16le', 'utf-16be']),
  delimiter: z.string(),
  headerLine: z.int().positive(),
  amountColumn: z.string().meta({ description: 'The column whose amounts are summed, as the file names it' }),
  columns: z.array(
    z.strictObject({
      field: z.string(),
      header: z.string(),
      at: z.int().nonnegative().meta({ description: 'The place of the column, the first is 0' }),
      match: z.enum(['listed', 'pattern']).meta({ description: 'A name councils use, or one that looks like it' }),
    }),
  ),
  dates: z.strictObject({
    order: z.enum(['not-needed', 'day-first', 'month-first', 'told', 'undecided', 'contradictory']),
    from: day,
    to: day,
    without: rowCount,
    undecided: rowCount,
  }),
  notes: z
    .array(note)
    .readonly()
    .meta({ description: 'What a person has to know: the sums could have been read otherwise. line is the first row' }),
})

const spendPart = z.strictObject({
  of: z.string(),
  totalMinor: minor,
  localShare: share,
  vcseShare: share,
  coverage: part,
})
const matched = z.strictObject({ payees: rowCount, minor })

/** What `keep-it-local spend --json` prints. More fields may come; these stay. */
export const spendReportSchema = z.strictObject({
  files: z.array(file),
  totalMinor: minor,
  inScopeMinor: minor,
  localShare: share,
  vcseShare: share,
  knownLocalShare: part.nullable().meta({ description: 'Known to be local, over all in scope' }),
  knownVcseShare: part.nullable(),
  coverage: part.meta({ description: 'The part of the spending in scope whose supplier has a known place' }),
  vcseCoverage: part,
  redactedShare: part.nullable(),
  topSupplierConcentration: z.strictObject({
    share: part.nullable(),
    suppliers: z.array(z.strictObject({ name: z.string(), minor })),
  }),
  newLocalSuppliers: z.discriminatedUnion('known', [
    z.strictObject({ known: z.literal(true), count: rowCount, minor, names: z.array(z.string()) }),
    z.strictObject({
      known: z.literal(false),
      because: z.enum(['needs-earlier-files', 'earlier-files-too-short', 'days-not-known']),
    }),
  ]),
  byDepartment: z.array(spendPart),
  byMonth: z.array(spendPart),
  join: z.strictObject({
    matches: z.strictObject({
      'company-number': matched,
      'charity-number': matched,
      'supplier-id': matched,
      'exact-name': matched,
      'normalised-name': matched,
      'near-name': matched,
      'ambiguous-name': matched,
      none: matched,
    }),
    toDecide: z.array(
      z.strictObject({
        paid: z.string(),
        listed: z.string(),
        line: z.int().positive(),
        quality: z.enum(['near-name', 'ambiguous-name']),
        minor,
        counted: z.boolean(),
      }),
    ),
  }),
  definition: z.strictObject({
    contract: z.literal(1),
    currency: z.string(),
    basis: basis.nullable(),
    thresholdMinor: minor.nullable(),
    local: z.strictObject({
      definition: z.enum(['based', 'based-or-branched', 'invoice-address', 'substantive-operations']),
      area: z.array(z.string()),
    }),
    exclusions: z.array(z.enum(['public-body', 'individual', 'redacted', 'unnamed'])),
    nearNames: z.enum(['listed', 'counted']),
    suppliers: z.strictObject({ synthetic: z.boolean(), label: z.string(), count: rowCount }).nullable(),
  }),
})

export type SpendReport = z.infer<typeof spendReportSchema>
