import { z } from 'zod'

const counts = z.record(z.string(), z.number().int())

/** What `data check` says of an archive that is whole. */
export const archiveCheckSchema = z.strictObject({
  ok: z.literal(true),
  city: z.string().meta({ description: 'The id of the city' }),
  exportedAt: z.iso.datetime(),
  version: z.number().int().meta({ description: 'The version of the form of the archive' }),
  parts: z.number().int(),
  bytes: z.number().int().meta({ description: 'All parts together, in bytes, not locked' }),
  rows: counts.meta({ description: 'Rows by collection' }),
  versions: counts.meta({ description: 'Versions of rows by collection' }),
  files: counts.meta({ description: 'Files by folder' }),
  notFound: z.array(z.string()).meta({ description: 'Files that a record names and that were not on the disk' }),
  withdrawals: z.number().int().meta({ description: 'Stories on the list of withdrawals' }),
  audit: z.strictObject({ seals: z.number().int(), events: z.number().int(), waiting: z.number().int() }),
  vouchers: z.strictObject({ entries: z.number().int() }),
})

export type ArchiveCheck = z.output<typeof archiveCheckSchema>
