import path from 'node:path'
import { z } from 'zod'
import { slugs } from '../../slugs.ts'
import { lineFile, type LineFile } from '../../take-down/line-file.ts'

/** What people may ask us to delete before its day, and what the audit log calls that. */
export const deletedOnAsking = {
  [slugs.contactMessages]: 'message-deleted',
  [slugs.messagesAside]: 'message-deleted',
  [slugs.wordReports]: 'message-deleted',
  [slugs.submissionContacts]: 'contacts-deleted',
} as const

export type DeletedKind = keyof typeof deletedOnAsking

const deletedRowSchema = z.strictObject({
  kind: z.enum(Object.keys(deletedOnAsking) as [DeletedKind, ...DeletedKind[]]),
  /** The id of the row, which a restore gives it again. */
  id: z.string().regex(/^[0-9a-f]{24}$/),
  /** The random id under which a site sent it, where it had one. */
  code: z.string().max(100).nullable(),
  on: z.iso.date(),
})

/** A row that somebody had deleted. It holds nothing of what the row said, or of whose it was. */
export type DeletedRow = z.output<typeof deletedRowSchema>

/**
 * The rows that were deleted because somebody asked, outside the database and beside the withdrawals: an older database
 * or archive that is restored knows nothing of it.
 */
export const deletedRowsIn = (dataDir: string): LineFile<DeletedRow> =>
  lineFile(
    path.join(dataDir, 'ledger', 'deleted-rows.ndjson'),
    deletedRowSchema,
    '{"kind":"…","id":"…","code":"…","on":"YYYY-MM-DD"}',
  )
