import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'
import { readReasons, type Reasons } from './read-reasons.ts'

/** Between the two hooks of one write: reasons are never part of the row that others read. */
const onTheWay = new WeakMap<PayloadRequest, Map<string, Reasons>>()

/** Takes the reasons out of a new consent before it is stored. To give one is to say that a second person has to look. */
export const takeReasonsOut: CollectionBeforeChangeHook = ({ data, req }) => {
  const { why, ...rest } = data as Record<string, unknown>
  const reasons = data.type === 'given' ? readReasons(why) : null
  if (reasons === null) return rest
  const here = onTheWay.get(req) ?? new Map<string, Reasons>()
  onTheWay.set(req, here.set(String(rest.id), reasons))
  return { ...rest, needsCountersignature: true }
}

/** Stores them apart, where the safeguarding lead reads them. Were this to fail, nobody could countersign the consent. */
export const keepReasonsApart: CollectionAfterChangeHook = async ({ doc, req }) => {
  const reasons = onTheWay.get(req)?.get(String(doc.id))
  if (!reasons) return doc
  onTheWay.get(req)?.delete(String(doc.id))
  await req.payload.create({
    collection: slugs.consentReasons,
    data: { consent: doc.id, reasons: [...reasons.reasons], ...(reasons.guardian && { guardian: reasons.guardian }) },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return doc
}
