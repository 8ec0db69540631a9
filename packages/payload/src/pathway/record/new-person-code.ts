import { randomInt } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'

/** Digits and capitals that cannot be mistaken for one another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code for a person that nobody has: random, so that it says nothing about them. */
export async function newPersonCode(req: PayloadRequest): Promise<string> {
  for (;;) {
    const code = `P-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')}`
    const where = { code: { equals: code } }
    if (!(await req.payload.db.findOne({ collection: slugs.pathwayPeople, where, req }))) return code
  }
}
