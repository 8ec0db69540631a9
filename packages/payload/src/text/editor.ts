import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Config } from 'payload'
import { safeHref } from '@use-it-cities/success-stories/schema'

/** The editor of a story's body: exactly what can be put on a public page, and nothing that would be lost on the way. */
export const storyEditor = (): NonNullable<Config['editor']> =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      BoldFeature(),
      ItalicFeature(),
      LinkFeature({
        enabledCollections: [],
        fields: [
          {
            name: 'url',
            label: 'Address',
            type: 'text',
            required: true,
            validate: (value: unknown) =>
              (typeof value === 'string' && safeHref.test(value)) ||
              'Expected an address that starts with https://, mailto: or tel:, for example https://example.org.',
          },
        ],
      }),
      FixedToolbarFeature(),
    ],
  })
