import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'
import { slugs } from '../../slugs.ts'
import { sameFacts } from '../facts/same-facts.ts'
import { standingCorrections } from '../publication/read-guide.ts'

const asked = 'useItSameFor'

/** Remembers, until the row is written, that the others are meant too. The tick is not kept: each fact gets its own row. */
export const rememberTheOthers: CollectionBeforeValidateHook = ({ data, operation, context }) => {
  if (operation === 'create' && data?.sameElsewhere === true) context[asked] = data.fact
  return data
}

/** Records the same for every other fact that says the same. A correction is ended only where one stands. */
export const recordForTheOthers: CollectionAfterChangeHook = async ({ doc, operation, context, req }) => {
  if (operation !== 'create' || context[asked] !== doc.fact) return doc
  delete context[asked]
  const others = (await sameFacts(String(doc.fact))).map(({ fact }) => fact.id)
  const standing = doc.says === 'withdrawn' ? await standingCorrections(req.payload) : []
  const meant = doc.says === 'withdrawn' ? others.filter((id) => standing.some(({ fact }) => fact === id)) : others
  const { says, text, amount, currency, marks, source, sourceTitle, asOf, reviewBy } = doc
  for (const fact of meant)
    await req.payload.create({
      collection: slugs.guideCorrections,
      data: { fact, says, text, amount, currency, marks, source, sourceTitle, asOf, reviewBy } as never,
      overrideAccess: true,
      depth: 0,
      req,
    })
  return doc
}
