import type { CollectionBeforeChangeHook } from 'payload'
import { accountOf } from '../access/account.ts'
import { refuse } from '../hooks/refuse.ts'
import { storyToWriteFor } from '../hooks/story-for.ts'
import { idOf } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { readReasons } from './read-reasons.ts'
import { refuseWhenTakenDown } from './refuse-when-taken-down.ts'

/** Whoever may record a consent of this story may say why it needs a second person; whose it is follows from the consent. */
export const keepReasonFacts: CollectionBeforeChangeHook = async ({ data, req }) => {
  const id = idOf(data.consent)
  const where = { id: { equals: id } }
  const consent =
    id === null
      ? null
      : await req.payload.db.findOne<{ id: string; type: string; story: unknown; needsCountersignature?: unknown }>({
          collection: slugs.consents,
          where,
          req,
        })
  if (consent?.type !== 'given') throw refuse('Choose the consent that this is about: a yes of the teller.')
  const story = await storyToWriteFor(req, slugs.consentReasons, { story: idOf(consent.story) })
  await refuseWhenTakenDown(req, story)
  if (consent.needsCountersignature !== true)
    throw refuse('This consent does not ask for a second person. Record a new one that does, and say why there.')
  const reasons = readReasons(data)
  if (reasons === null) throw refuse('Choose why a second person has to look at this consent, from the list.')
  return {
    id: data.id,
    consent: consent.id,
    story: story.id,
    reasons: reasons.reasons,
    guardian: reasons.guardian ?? { name: null, relation: null, on: null },
    recordedAt: settingsOf(req.payload).now().toISOString(),
    recordedBy: accountOf(req)?.id ?? 'system',
  }
}
