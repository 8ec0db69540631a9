import type { Field } from 'payload'

/** Names that are compared: as many spellings and scripts as they are written in. */
export const nameLimits = { names: 20, letters: 80 } as const

const names = (name: string, label: string, description: string): Field => ({
  name,
  label,
  type: 'text',
  hasMany: true,
  maxRows: nameLimits.names,
  maxLength: nameLimits.letters,
  admin: { description },
})

export const nameFields = (): Field[] => [
  names('first', 'First name', 'Also in other spellings and scripts: press Enter after each.'),
  names('others', 'Family name and other names', 'Each by itself, in each script it is written in.'),
]
