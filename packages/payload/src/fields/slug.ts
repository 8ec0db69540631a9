import type { TextField } from 'payload'

/** A stable, readable id that addresses and archives use. Chosen once. */
export const slugField = (): TextField => ({
  name: 'slug',
  label: 'Short name for addresses',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  maxLength: 60,
  access: { update: () => false },
  admin: { description: 'Small letters, digits and hyphens, for example soho-road. It cannot be changed later.' },
  validate: (value: unknown) =>
    (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
    'Expected small letters, digits and single hyphens, for example soho-road.',
})
