import path from 'node:path'
import type { City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { auditOpenedFile } from '../audit/audit-opened-file.ts'
import { inLanguages } from '../fields/in-languages.ts'
import { ofItsStory } from '../fields/of-its-story.ts'
import { ownId } from '../fields/own-id.ts'
import { keepMediaFacts, refuseDeleteOfLive } from '../hooks/media.ts'
import { newFileName } from '../ids.ts'
import { reencode } from '../media/reencode.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { slugs } from '../slugs.ts'

/** Upright pictures are as high as others are wide: a phone loads the small one, which may weigh 30 kB at most on the site. */
const rendition = (edge: number, quality: number) => ({
  name: `w${edge}`,
  width: edge,
  height: edge,
  fit: 'inside' as const,
  formatOptions: { format: 'webp' as const, options: { quality } },
  generateImageName: () => newFileName('webp'),
})

/** Pictures: re-encoded, so that they carry no place and no camera, under names that say nothing. */
export const media = (city: City, dataDir: string): CollectionConfig => ({
  slug: slugs.media,
  labels: { singular: 'Picture', plural: 'Pictures' },
  access: accessTo(slugs.media),
  admin: { group: 'Stories', defaultColumns: ['filename', 'story', 'showsTeller'] },
  disableDuplicate: true,
  upload: {
    staticDir: path.join(dataDir, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    imageSizes: [rendition(480, 55), rendition(960, 65)],
    adminThumbnail: 'w480',
    pasteURL: false,
    // What was taken down is looked at by few, and not in passing.
    handlers: [auditOpenedFile(({ quarantined }) => quarantined === true)],
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('cache-control', 'private, no-store')
      headers.set('x-content-type-options', 'nosniff')
      headers.set('content-disposition', 'inline')
      return headers
    },
  },
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: slugs.stories,
      required: true,
      index: true,
      access: { update: () => false },
    },
    inLanguages(city, 'alt', 'What the picture shows, for somebody who cannot see it', { required: true }),
    { name: 'credit', label: 'Who took it', type: 'text', maxLength: 120 },
    {
      name: 'showsTeller',
      label: 'The teller can be recognised in it',
      type: 'checkbox',
      defaultValue: true,
      admin: {
        description:
          'Leave it ticked when in doubt. A picture that is ticked is shown only when the teller agreed to their face being shown.',
      },
    },
    {
      name: 'everyoneAgreed',
      label: 'Only the teller is in this picture, or everyone in it agreed',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      validate: (value: unknown) =>
        value === true || 'Tick this only when it is true. A picture with somebody who did not agree cannot be used.',
    },
    ...ofItsStory,
  ],
  hooks: {
    beforeOperation: [reencode],
    beforeChange: [ownId, keepMediaFacts],
    beforeDelete: [refuseDeleteOfLive],
    afterChange: [tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
