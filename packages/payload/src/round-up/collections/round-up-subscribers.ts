import { randomBytes } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { z } from 'zod'
import { accessTo } from '../../access/may.ts'
import { accountOf } from '../../access/account.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'

/** Who gets the weekly round-up. Deleting a row forgets the person. */
export const roundUpSubscribers = (): CollectionConfig => ({
  slug: slugs.roundUpSubscribers,
  labels: { singular: 'Reader of the round-up', plural: 'Readers of the round-up' },
  access: accessTo(slugs.roundUpSubscribers),
  admin: {
    group: 'Word of mouth',
    useAsTitle: 'email',
    defaultColumns: ['email', 'organisation', 'status'],
    description:
      'Partners and others who asked for it. Each e-mail has a link that ends it. Delete a row to forget somebody.',
  },
  defaultSort: 'email',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'email',
      label: 'E-mail',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 200,
      // Who ended it is known by their address: a changed one would let somebody sign them up again.
      access: { update: () => false },
      admin: { description: 'It stays as it is. To change it, add the new one and delete this row.' },
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)] },
      validate: (value: unknown) =>
        z.email().safeParse(value).success || 'Expected one e-mail address, for example desk@example.org.',
    },
    { name: 'organisation', type: 'relationship', relationTo: slugs.organisations },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'active',
      index: true,
      options: [
        { value: 'active', label: 'Gets it' },
        { value: 'unsubscribed', label: 'Has ended it' },
        { value: 'restored', label: 'Came back with a backup: ask whether they still want it' },
        { value: 'refused', label: 'Their server says that there is no such mailbox' },
      ],
      admin: { isClearable: false, description: 'Who has ended it is not signed up again by somebody else.' },
    },
    written({ name: 'addedBy', label: 'Added by', type: 'relationship', relationTo: slugs.users }),
    // Whoever has it can end the e-mails of this person, so nobody reads it.
    {
      name: 'token',
      type: 'text',
      unique: true,
      index: true,
      access: { ...locked, read: () => false },
      admin: { hidden: true },
    },
    { name: 'lastSentAt', type: 'date', access: locked, admin: { hidden: true } },
  ],
  hooks: { beforeChange: [ownId, keepFacts] },
})

/** A token of its own for each; nobody but the person decides that what they ended begins again. */
const keepFacts: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    // Only an archive brings one along.
    const brought = accountOf(req) === null && typeof data.token === 'string' ? data.token : null
    return {
      ...data,
      addedBy: accountOf(req)?.id ?? idOf(data.addedBy),
      token: brought ?? randomBytes(32).toString('base64url'),
    }
  }
  if (originalDoc?.status === 'unsubscribed' && data.status !== undefined && data.status !== 'unsubscribed')
    throw refuse('They have ended it themselves. If they ask for it again, delete the row and add them anew.', 409)
  return { ...data, token: originalDoc?.token, addedBy: originalDoc?.addedBy, lastSentAt: originalDoc?.lastSentAt }
}
