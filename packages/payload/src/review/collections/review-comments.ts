import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { slugs } from '../../slugs.ts'

/** The fields of a text that a comment can be about; none is the whole text. */
export const commentedFields = ['title', 'summary', 'body', 'did', 'helped', 'talk', 'film'] as const
export type CommentedField = (typeof commentedFields)[number]

/** What those who read a text say to those who write it. Written at the desk of reviews only. */
export const reviewComments = (): CollectionConfig => ({
  slug: slugs.reviewComments,
  labels: { singular: 'Review comment', plural: 'Review comments' },
  access: accessTo(slugs.reviewComments),
  admin: { group: 'Stories', useAsTitle: 'words', defaultColumns: ['words', 'text', 'on', 'resolvedOn'] },
  defaultSort: '-on',
  disableDuplicate: true,
  fields: [
    { name: 'text', type: 'relationship', relationTo: slugs.texts, index: true, access: locked },
    { name: 'field', label: 'About', type: 'select', options: [...commentedFields], access: locked },
    {
      name: 'kind',
      type: 'select',
      required: true,
      access: locked,
      options: [
        { value: 'comment', label: 'Comment' },
        { value: 'changes', label: 'Asks for changes' },
      ],
    },
    { name: 'words', type: 'textarea', required: true, maxLength: 2000, access: locked },
    // The fingerprint of the words that it was said about.
    { name: 'wordsHash', type: 'text', required: true, access: locked, admin: { hidden: true } },
    { name: 'by', type: 'text', required: true, access: locked },
    { name: 'on', type: 'date', required: true, index: true, access: locked },
    { name: 'resolvedBy', type: 'text', access: locked },
    { name: 'resolvedOn', type: 'date', index: true, access: locked },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      access: locked,
      admin: { hidden: true },
    },
  ],
  hooks: { beforeChange: [ownId] },
})
