import path from 'node:path'
import { languages, type City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { auditOpenedFile } from '../audit/audit-opened-file.ts'
import { locked } from '../fields/locked.ts'
import { ofItsStory } from '../fields/of-its-story.ts'
import { ownId } from '../fields/own-id.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { keepRecordingFacts, refuseDeleteOfLiveRecording } from '../recordings/keep-recording-facts.ts'
import { keepSoundOnly } from '../recordings/keep-sound-only.ts'
import { slugs } from '../slugs.ts'

/** Stories read aloud: the sound and nothing else, under names that say nothing. */
export const recordings = (city: City, dataDir: string): CollectionConfig => ({
  slug: slugs.recordings,
  labels: { singular: 'Recording', plural: 'Recordings' },
  access: accessTo(slugs.recordings),
  admin: {
    group: 'Stories',
    defaultColumns: ['filename', 'story', 'language', 'voice', 'seconds'],
    description:
      'Opus (.ogg) or AAC (.m4a), up to 60 minutes and 12 MB. Add both kinds of one reading, and every phone plays one.',
  },
  disableDuplicate: true,
  upload: {
    // With the pictures: what is kept, served, archived and erased of those is of these too.
    staticDir: path.join(dataDir, 'media'),
    // As the content of a file is called, by those who name it in more than one way.
    mimeTypes: ['audio/ogg', 'audio/ogg; codecs=opus', 'audio/mp4', 'audio/x-m4a'],
    pasteURL: false,
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
    {
      name: 'language',
      type: 'select',
      required: true,
      options: city.languages.map((value) => ({ value, label: languages[value].name })),
      access: { update: () => false },
    },
    {
      name: 'voice',
      label: 'Whose voice it is',
      type: 'select',
      required: true,
      options: [
        { value: 'teller', label: 'The teller’s own' },
        { value: 'reader', label: 'Somebody who reads it for them' },
      ],
      access: { update: () => false },
      admin: {
        description:
          'The teller’s own voice is played only when they agreed to that. A recording in which the teller is heard, even in part, is the teller’s own; nobody is asked about any other. Somebody who reads for them is named nowhere.',
      },
    },
    {
      name: 'notTheTeller',
      label: 'It is not the teller’s voice',
      type: 'checkbox',
      virtual: true,
      defaultValue: false,
      admin: {
        // Payload takes a field that is not stored for one that nobody writes.
        readOnly: false,
        condition: (data) => data.voice === 'reader' && !data.id,
        description: 'I have listened to it: somebody else reads, and the teller is not heard.',
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      name: 'transcript',
      label: 'What is said, where it is not the text',
      type: 'textarea',
      maxLength: 100_000,
      admin: {
        description:
          'Each paragraph on a line of its own. Leave it empty when the words of the text are read out as they are. Each paragraph has to stand in the text word for word, or in the transcript of its film: there a second person and the teller approve it. Until then the recording is not played.',
      },
    },
    {
      name: 'saysTheText',
      label: 'I have listened to it: it says the text as it is now',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        condition: (data) => Boolean(data.id),
        description: 'After the text was changed, a recording is not played until somebody ticks this and saves.',
      },
    },
    {
      name: 'seconds',
      label: 'How long it is, in seconds',
      type: 'number',
      access: { update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
    },
    { name: 'wordsHash', type: 'text', access: locked, admin: { hidden: true } },
    ...ofItsStory,
  ],
  hooks: {
    beforeOperation: [keepSoundOnly],
    beforeChange: [ownId, keepRecordingFacts],
    beforeDelete: [refuseDeleteOfLiveRecording],
    afterChange: [tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
