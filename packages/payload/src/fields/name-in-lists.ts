import type { City } from '@use-it-cities/core'
import type { CollectionBeforeChangeHook, TextField } from 'payload'
import { locked } from './locked.ts'

/** The name that lists and choices of the CMS show: Payload takes a title only from a field of its own. */
export const nameInLists: TextField = {
  name: 'name',
  type: 'text',
  index: true,
  access: locked,
  admin: { hidden: true },
}

/** Copies it from the title in the first language of the city. */
export const keepNameInLists =
  (city: City): CollectionBeforeChangeHook =>
  ({ data, originalDoc }) => {
    const titles: unknown = { ...originalDoc?.title, ...data.title }
    const [first = 'en'] = city.languages
    return { ...data, name: (titles as Record<string, unknown>)[first] ?? data.slug ?? originalDoc?.slug }
  }
