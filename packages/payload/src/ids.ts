import { randomBytes, randomInt } from 'node:crypto'
import { codeAlphabet } from '@use-it-cities/success-stories/schema'

/** A new id: 24 hexadecimal characters, so that a row keeps its id on SQLite and on MongoDB. */
export const newId = (): string =>
  Math.floor(Date.now() / 1000)
    .toString(16)
    .padStart(8, '0') + randomBytes(8).toString('hex')

export const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

/** A new public code of a story: 8 random letters and digits that cannot be mistaken for one another. */
export const newCode = (): string =>
  Array.from({ length: 8 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')

/** A pseudonym for a teller: random, so that it says nothing about them. */
export const newSubject = (): string => `teller-${randomBytes(6).toString('hex')}`

/** A file name that says nothing about what is in the file. */
export const newFileName = (extension: string): string => `${randomBytes(16).toString('hex')}.${extension}`

/** The id of a relationship, whether Payload filled it in or not. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id
  return null
}
