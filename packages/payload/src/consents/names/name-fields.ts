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

/** The same as they are typed in beside a teller: one line, commas between. Nothing is lost that was not closed with Enter. */
export const typedNameFields = (): Field[] =>
  (
    [
      ['first', 'First name', 'Put other spellings and scripts after a comma.'],
      ['others', 'Family name and other names', 'With commas between, in each script they are written in.'],
    ] as const
  ).map(([name, label, description]) => ({
    name,
    label,
    type: 'text',
    maxLength: nameLimits.names * (nameLimits.letters + 1),
    admin: { description },
  }))

export const nameFields = (): Field[] => [
  names('first', 'First name', 'Also in other spellings and scripts: press Enter after each.'),
  names('others', 'Family name and other names', 'Each by itself, in each script it is written in.'),
]
