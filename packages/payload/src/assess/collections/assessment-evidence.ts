import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { auditOpenedFile } from '../../audit/audit-opened-file.ts'
import { ownId } from '../../fields/own-id.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { evidenceReaders, evidenceRemovers } from '../evidence/access.ts'
import { checkFile } from '../evidence/check-file.ts'
import { keepEvidenceFacts, refuseDeleteOfNamed } from '../evidence/hooks.ts'
import { evidenceTypes } from '../evidence/evidence-types.ts'

/** Files that show what an answer says. Private: no part of anything that is published, and never shown in the browser. */
export const assessmentEvidence = (dataDir: string): CollectionConfig => ({
  slug: slugs.assessmentEvidence,
  labels: { singular: 'Evidence', plural: 'Evidence' },
  access: {
    ...accessTo(slugs.assessmentEvidence),
    read: evidenceReaders,
    delete: evidenceRemovers,
  },
  admin: { group: 'Assessments', useAsTitle: 'originalName', hidden: true },
  lockDocuments: false,
  disableDuplicate: true,
  upload: {
    staticDir: path.join(dataDir, 'assessment-evidence'),
    mimeTypes: evidenceTypes.map(({ mimeType }) => mimeType),
    pasteURL: false,
    handlers: [auditOpenedFile()],
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('cache-control', 'private, no-store')
      headers.set('x-content-type-options', 'nosniff')
      headers.set('content-disposition', 'attachment')
      headers.set('content-security-policy', "default-src 'none'; sandbox")
      return headers
    },
  },
  fields: [
    {
      name: 'assessment',
      type: 'relationship',
      relationTo: slugs.assessments,
      required: true,
      index: true,
      access: { update: () => false },
    },
    written({ name: 'organisation', type: 'relationship', relationTo: slugs.organisations, index: true }),
    written({ name: 'uploadedBy', type: 'relationship', relationTo: slugs.users, index: true }),
    written({ name: 'originalName', label: 'Name of the file', type: 'text' }),
  ],
  hooks: {
    beforeOperation: [checkFile],
    beforeChange: [ownId, keepEvidenceFacts],
    beforeDelete: [refuseDeleteOfNamed],
  },
})
