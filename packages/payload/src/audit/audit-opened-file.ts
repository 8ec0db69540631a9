import type { UploadConfig } from 'payload'
import { audit } from '../hooks/audit.ts'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/**
 * Writes down who opened a file that few may open, before they get it; Payload has asked the rules of access by then.
 * `isRestricted` tells which of the files of a collection are such ones.
 */
export const auditOpenedFile =
  (isRestricted: (row: Readonly<Record<string, unknown>>) => boolean = () => true): Handler =>
  async (req, { doc, params }) => {
    if (isRestricted(doc as unknown as Readonly<Record<string, unknown>>))
      await audit(req, { action: 'file-opened', kind: params.collection, target: String(doc.id) })
  }
