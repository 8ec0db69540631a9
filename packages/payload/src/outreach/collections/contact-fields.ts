import type { City } from '@use-it-cities/core'
import type { GroupField } from 'payload'
import { sentence } from '../../guide/collections/sentence.ts'

/** How residents reach a person: a phone, WhatsApp, an e-mail or a place to come to. */
export const contactFields = (city: City, label: string, description: string): GroupField => ({
  name: 'contact',
  label,
  type: 'group',
  admin: { description },
  fields: [
    {
      name: 'name',
      label: 'Who answers',
      type: 'text',
      maxLength: 80,
      admin: { description: 'A desk or a team, for example “The front desk”. A person only if they have agreed.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'phone', label: 'Phone', type: 'text', admin: { placeholder: '0121 496 0000' } },
        {
          name: 'whatsapp',
          label: 'WhatsApp',
          type: 'text',
          admin: { placeholder: '+44 121 496 0000', description: 'With the code of the country.' },
        },
        { name: 'email', label: 'E-mail', type: 'text', admin: { placeholder: 'hello@example.org' } },
      ],
    },
    {
      name: 'dropIn',
      label: 'Where people can come',
      type: 'group',
      admin: { hideGutter: true },
      fields: [
        {
          name: 'where',
          label: 'The place, as people find it',
          type: 'text',
          maxLength: 200,
          admin: { placeholder: 'Name, street, postcode' },
        },
        sentence(city, 'when', 'Days and times', { maxLength: 200 }),
      ],
    },
  ],
})
