import type { TellerNames } from '@use-it-cities/success-stories'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { storyToWriteFor } from '../../hooks/story-for.ts'
import { idOf } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { refuseWhenTakenDown } from '../refuse-when-taken-down.ts'
import { readNames } from './read-names.ts'

/** Between the two hooks of one write: a real name is never part of the consent that others read. */
const onTheWay = new WeakMap<PayloadRequest, Map<string, TellerNames>>()

/** Takes the real names out of a new consent before it is stored. */
export const takeNamesOut: CollectionBeforeChangeHook = ({ data, req }) => {
  const { realName, ...rest } = data as Record<string, unknown>
  const names = data.type === 'given' ? readNames(realName) : null
  if (names === null) return rest
  const here = onTheWay.get(req) ?? new Map<string, TellerNames>()
  onTheWay.set(req, here.set(String(rest.id), names))
  return rest
}

/** Stores them apart. Were this to fail, the consent would fail with it. */
export const keepNamesApart: CollectionAfterChangeHook = async ({ doc, req }) => {
  const names = onTheWay.get(req)?.get(String(doc.id))
  if (!names) return doc
  onTheWay.get(req)?.delete(String(doc.id))
  await req.payload.create({
    collection: slugs.tellerNames as never,
    data: { story: idOf(doc.story), first: [...names.first], others: [...names.others] } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return doc
}

/** Whoever may record a consent of this story may write down what its teller is called. */
export const keepNames: CollectionBeforeChangeHook = async ({ data, req }) => {
  const story = await storyToWriteFor(req, slugs.tellerNames, data)
  if (story.kind !== 'told') throw refuse('A story from a published report has no teller whose name is kept.')
  await refuseWhenTakenDown(req, story)
  const names = readNames(data)
  if (names === null) throw refuse('Write down at least one name.')
  return {
    id: data.id,
    story: story.id,
    first: [...names.first],
    others: [...names.others],
    recordedAt: settingsOf(req.payload).now().toISOString(),
    recordedBy: accountOf(req)?.id ?? 'system',
  }
}
