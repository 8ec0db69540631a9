import type { Field } from 'payload'
import { slugs } from '../slugs.ts'
import { locked } from './locked.ts'

/** Who curates the story that a row belongs to. Written by the CMS, so that access can be asked of the row alone. */
export const itsOrganisation: Field = {
  name: 'organisation',
  type: 'relationship',
  relationTo: slugs.organisations,
  index: true,
  access: locked,
  admin: { readOnly: true, position: 'sidebar' },
}

/** What a picture or a recording takes over from its story: who curates it, and whether it was taken down. */
export const ofItsStory: readonly Field[] = [
  itsOrganisation,
  {
    name: 'quarantined',
    label: 'Taken down',
    type: 'checkbox',
    defaultValue: false,
    access: locked,
    admin: { readOnly: true, position: 'sidebar' },
  },
]
