import type { City } from '@use-it-cities/core'
import type { GlobalConfig } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { inLanguages } from '../fields/in-languages.ts'
import { onlyFor } from '../fields/locked.ts'
import { tellSitesAfterGlobalChange } from '../outbox/hooks.ts'
import { publishingRoles } from '../roles.ts'
import { settingsSlug } from '../slugs.ts'

/** What the whole site says about itself. */
export const siteSettings = (city: City): GlobalConfig => ({
  slug: settingsSlug,
  label: 'Site settings',
  access: {
    read: ({ req }) => (accountOf(req)?.roles.length ?? 0) > 0,
    update: ({ req }) => hasOneOf(accountOf(req), publishingRoles),
    readVersions: () => false,
  },
  admin: { group: 'City' },
  fields: [
    {
      name: 'contact',
      label: 'How a resident reaches a person',
      type: 'group',
      fields: [
        { name: 'email', type: 'email', ...(city.contact.email && { defaultValue: city.contact.email }) },
        { name: 'phone', type: 'text', ...(city.contact.phone && { defaultValue: city.contact.phone }) },
        inLanguages(city, 'note', 'A sentence about when and how'),
      ],
    },
    {
      name: 'epoch',
      type: 'number',
      required: true,
      min: 1,
      defaultValue: 1,
      access: onlyFor('administrator'),
      validate: (value: unknown) =>
        (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) || 'Expected a whole number from 1.',
      admin: {
        description: 'Raise it by one after you start with a new, empty database, so that the site accepts its feed.',
      },
    },
  ],
  hooks: { afterChange: [tellSitesAfterGlobalChange] },
})
