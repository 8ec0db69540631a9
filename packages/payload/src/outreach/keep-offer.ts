import { randomInt } from 'node:crypto'
import type { City } from '@use-it-cities/core'
import { outreachCodeSchema } from '@use-it-cities/success-stories/outreach'
import { codeAlphabet } from '@use-it-cities/success-stories/schema'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import type { Slug } from '../slugs.ts'
import { isFilled, rowIn, rowsIn } from './rows.ts'
import { lastDayOf, originalOf } from './to-offer.ts'

/** What the server writes of an opportunity or an event: its code, its name in lists, and the languages it lacks. */
export const keepOffer =
  (city: City): CollectionBeforeChangeHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    const after = { ...rowIn(originalDoc), ...rowIn(data) }
    const written = new Set(rowsIn(after.words).map(({ language }) => language))
    const lastOn = lastDayOf(after)
    return {
      ...data,
      code: operation === 'create' ? await codeFor(req, collection.slug as Slug, data.code) : rowIn(originalDoc).code,
      name: (originalOf(after) ?? rowsIn(after.words)[0])?.title,
      missing: city.languages.filter((language) => !written.has(language)),
      ...(lastOn !== null && { lastOn: `${lastOn}T12:00:00.000Z` }),
    }
  }

/** A short link gets its code once. */
export const keepReferral: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => ({
  ...data,
  code: operation === 'create' ? await freshCode(req, collection.slug as Slug, 6) : rowIn(originalDoc).code,
  ...(Array.isArray(data.aims) && {
    aims: rowsIn(data.aims).toSorted((one, other) => (String(one.from) < String(other.from) ? -1 : 1)),
  }),
})

/** Only the system brings a code along: the city's own entries keep theirs. */
async function codeFor(req: PayloadRequest, collection: Slug, wanted: unknown): Promise<string> {
  const isSystem = req.payloadAPI === 'local' && accountOf(req) === null
  const code = isSystem && isFilled(wanted) ? outreachCodeSchema.safeParse(wanted) : undefined
  return code?.success ? code.data : freshCode(req, collection, 8)
}

async function freshCode(req: PayloadRequest, collection: Slug, length: number): Promise<string> {
  const code = Array.from({ length }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
  const taken = await req.payload.db.findOne({ collection, where: { code: { equals: code } }, req })
  return taken ? freshCode(req, collection, length) : code
}
