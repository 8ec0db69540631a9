import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../../outbox/hooks.ts'
import { slugs } from '../../slugs.ts'
import { judgeThoseOfThisVersion } from '../intake/judge-again.ts'
import { auditPublishing, keepPublished, keepQuestionnaireFacts } from '../questionnaires/hooks.ts'
import { nextVersionEndpoint } from '../questionnaires/next-version-endpoint.ts'
import { viewEndpoint } from '../questionnaires/view-endpoint.ts'
import { packed } from '../packed.ts'
import { jsonText } from './json-text.ts'
import { inPanel, written } from './written.ts'

/**
 * Questionnaires as data, one row for each version. A draft may be changed as a workshop goes on; a published version
 * never changes, because answers refer to it: a change is a new row with the next number.
 */
export const questionnaires = (): CollectionConfig => ({
  slug: slugs.questionnaires,
  access: accessTo(slugs.questionnaires),
  admin: {
    useAsTitle: 'title',
    group: 'Research',
    defaultColumns: ['title', 'version', '_status', 'opensOn', 'closesOn'],
    description: 'A published version stays as it is. To change one, start a new version from its page.',
  },
  defaultSort: '-updatedAt',
  lockDocuments: false,
  disableDuplicate: true,
  versions: { drafts: { autosave: false }, maxPerDoc: 50 },
  fields: [
    inPanel({ name: 'title', label: 'Title', type: 'text', index: true }),
    inPanel({ name: 'slug', label: 'Name in addresses and answers', type: 'text', index: true }),
    inPanel({ name: 'version', label: 'Version', type: 'number', index: true }),
    { ...written({ name: 'key', type: 'text', unique: true, index: true }), admin: { hidden: true } },
    packed(jsonText('definition', 'Definition', { required: true })),
    packed(jsonText('translations', 'Translations')),
    day('opensOn', 'First day', { admin: { position: 'sidebar', description: 'Empty: the day it is published.' } }),
    day('closesOn', 'Last day', {
      admin: { position: 'sidebar', description: 'Empty: open until you set one. It may be changed at any time.' },
    }),
    {
      name: 'acknowledgement',
      label: 'Why answers may no longer be compared with the version before',
      type: 'textarea',
      maxLength: 2000,
      admin: { description: 'Needed only when the comparison above says so. It is kept with the questionnaire.' },
    },
    { ...written(jsonText('comparison', 'Compared with the version before')), admin: { hidden: true } },
    inPanel({ name: 'publishedAt', label: 'Published', type: 'date' }),
  ],
  endpoints: [nextVersionEndpoint, viewEndpoint],
  hooks: {
    beforeChange: [ownId, keepQuestionnaireFacts],
    beforeDelete: [keepPublished],
    afterChange: [auditPublishing, judgeThoseOfThisVersion, tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
