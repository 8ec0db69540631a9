import { z } from 'zod'

const count = z.number().int().min(0)
const counts = z.record(z.string(), count)

const whole = z.strictObject({
  ok: z.literal(true),
  city: z.string().meta({ description: 'The id of the city' }),
  exportedAt: z.iso.datetime().meta({ description: 'The moment that the records show' }),
  version: count.meta({ description: 'The version of the form of the archive' }),
  parts: count,
  bytes: count.meta({ description: 'All parts together, in bytes, not locked' }),
  rows: counts.meta({ description: 'Rows by collection' }),
  versions: counts.meta({ description: 'Versions of rows by collection' }),
  files: counts.meta({ description: 'Files by folder' }),
  notFound: z.array(z.string()).meta({ description: 'Files that a record names and that were not on the disk' }),
  withdrawals: count.meta({ description: 'Stories on the list of withdrawals' }),
  audit: z.strictObject({ seals: count, events: count, waiting: count }),
  vouchers: z.strictObject({ entries: count }),
})

/** What `data check --json` prints. More fields may come; these stay. */
export const dataCheckSchema = z.discriminatedUnion('ok', [
  whole,
  z.strictObject({
    ok: z.literal(false),
    because: z.string().meta({ description: 'A code, such as wrong-key, damaged, newer or part-changed' }),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    sentence: z.string(),
  }),
])

/** What `data export --json` prints. */
export const dataExportSchema = z.strictObject({
  archive: z.string().meta({ description: 'The file that was written' }),
  check: whole.nullable().meta({ description: 'What is in it; null when it was locked for a public key' }),
})

/** What `data import --json` prints. */
export const dataImportSchema = z.strictObject({
  check: whole,
  rows: count,
  files: count,
  madeDrafts: z.array(z.string()).meta({ description: 'Codes of stories that were published and may not be seen' }),
  withdrawnSince: count.meta({ description: 'Withdrawals that the sites knew of and the archive did not' }),
  state: z.enum(['waiting', 'witnessed']).meta({
    description: 'waiting: no story is shown until somebody confirms. witnessed: the sites have said what is gone',
  }),
})

export type DataCheckOutput = z.output<typeof dataCheckSchema>
export type DataExportOutput = z.output<typeof dataExportSchema>
export type DataImportOutput = z.output<typeof dataImportSchema>
export type WholeArchive = z.output<typeof whole>
