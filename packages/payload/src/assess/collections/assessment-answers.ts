import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { ownId } from '../../fields/own-id.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'

/**
 * What one assessor said in one assessment. Read and written through the desk only, because who may see it depends on
 * whether the assessment is closed.
 */
export const assessmentAnswers = (): CollectionConfig => ({
  slug: slugs.assessmentAnswers,
  labels: { singular: 'Answers of an assessor', plural: 'Answers of assessors' },
  access: accessTo(slugs.assessmentAnswers),
  admin: { group: 'Assessments', hidden: true },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({
      name: 'assessment',
      type: 'relationship',
      relationTo: slugs.assessments,
      required: true,
      index: true,
    }),
    // Assessment and code, or two rows of one assessor could come to be.
    written({ name: 'key', type: 'text', required: true, unique: true, index: true }),
    written({ name: 'code', label: 'Id in the result', type: 'text', required: true }),
    written({ name: 'user', type: 'relationship', relationTo: slugs.users, index: true }),
    written({ name: 'role', type: 'text' }),
    written({ name: 'answers', type: 'json' }),
    written({ name: 'touched', label: 'In which revision each item was saved last', type: 'json' }),
    written({ name: 'revision', type: 'number', required: true }),
    written({ name: 'savedAt', type: 'date' }),
  ],
  hooks: { beforeChange: [ownId] },
})
