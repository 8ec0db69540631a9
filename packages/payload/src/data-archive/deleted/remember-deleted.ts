import type { CollectionAfterDeleteHook } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import { deletedRowsIn, type DeletedKind } from './deleted-rows.ts'

/**
 * Whoever deletes a row is told that it is gone only when the ledger knows: until then a restore would bring it back.
 * `codeOf` gives the id under which a site sent it. What the CMS deletes by itself, on the last day, needs no line: an
 * older database knows that day too.
 */
export const rememberDeleted =
  (kind: DeletedKind, codeOf: (row: Readonly<Record<string, unknown>>) => unknown): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const settings = settingsOf(req.payload)
    const code = codeOf(doc)
    await deletedRowsIn(settings.dataDir).append({
      kind,
      id: String(doc.id),
      code: typeof code === 'string' && code !== '' ? code : null,
      on: today(settings),
    })
    return doc
  }
