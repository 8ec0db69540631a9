import { languages, type City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { onlyFor } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { auditRoleChange, endOtherSessions, keepAnAdministrator, noOpenRegistration } from '../hooks/users.ts'
import { passwordRule } from '../hooks/password-rule.ts'
import { roleNames, roles } from '../roles.ts'
import { slugs } from '../slugs.ts'

/** The people who work in the CMS. Residents never need an account. */
export const users = (city: City, { isSecure }: { isSecure: boolean }): CollectionConfig => ({
  slug: slugs.users,
  access: accessTo(slugs.users),
  admin: { useAsTitle: 'name', group: 'People', defaultColumns: ['name', 'email', 'roles', 'organisation'] },
  auth: {
    tokenExpiration: 2 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    useSessions: true,
    cookies: { secure: isSecure, sameSite: 'Strict' },
  },
  disableDuplicate: true,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      access: onlyFor('administrator'),
      options: roleNames.map((value) => ({ value, label: roles[value].label })),
    },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: slugs.organisations,
      access: onlyFor('administrator'),
      admin: { description: 'A partner editor sees the stories of this organisation only.' },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      access: onlyFor('administrator'),
      options: city.languages.map((value) => ({ value, label: languages[value].name })),
      admin: { description: 'For a translator: the languages they write.' },
    },
  ],
  hooks: {
    beforeOperation: [passwordRule],
    beforeValidate: [noOpenRegistration],
    beforeChange: [ownId, endOtherSessions],
    beforeDelete: [keepAnAdministrator],
    afterChange: [auditRoleChange],
  },
})
