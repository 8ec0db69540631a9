import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { givenFacts, onlyInGiven } from '../consents/given-facts.ts'
import { momentAfterLast } from '../consents/moment-after-last.ts'
import { refuseWhenTakenDown } from '../consents/refuse-when-taken-down.ts'
import { dayOf } from '../fields/day.ts'
import { idOf } from '../ids.ts'
import { ownWriteOf } from '../internal.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { takeDown } from '../take-down/take-down.ts'
import { refuse } from './refuse.ts'
import { storyToWriteFor } from './story-for.ts'

type Row = Record<string, unknown>

/** Adds what the system knows better than the person at the screen: whose story, when, by whom, which wording. */
export const keepConsentFacts: CollectionBeforeChangeHook = async ({ data, req }) => {
  const story = await storyToWriteFor(req, slugs.consents, data)
  if (story.kind !== 'told')
    throw refuse('A story from a published report needs no consent; it cites the report instead.')
  refuseFuture(req, data.on)
  if (data.type === 'countersigned') await refuseOwnCountersignature(req, data, story.id)
  if (data.type === 'given') await refuseWhenTakenDown(req, story)
  if (data.type === 'given') await refuseDroppedCountersignature(req, data, story.id)
  return {
    ...(data.type === 'given' ? { ...data, ...(await givenFacts(req, data)) } : withoutYes(data)),
    story: story.id,
    curator: story.organisation,
    subject: story.subject,
    recordedAt: await momentAfterLast(req, story.id),
    recordedBy: accountOf(req)?.id ?? 'system',
  }
}

/** Nobody has said anything tomorrow. The city's day counts, not the server's. */
function refuseFuture(req: PayloadRequest, on: unknown): void {
  const now = today(settingsOf(req.payload))
  if (String(dayOf(on)) > now)
    throw refuse(`The day they said it has not come yet: today is ${now}. Write down the day on which they said it.`)
}

/** A no is a whole answer: nothing else is asked, and nothing else is kept. */
const withoutYes = (data: Row): Row =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !(onlyInGiven as readonly string[]).includes(name)))

async function refuseOwnCountersignature(req: PayloadRequest, data: Row, story: string): Promise<void> {
  const account = accountOf(req)
  const id = idOf(data.given)
  const row =
    id === null
      ? null
      : await req.payload.db.findOne<{ id: string } & Row>({
          collection: slugs.consents,
          where: { id: { equals: id } },
          req,
        })
  if (!row || row.type !== 'given' || idOf(row.story) !== story)
    throw refuse('Choose the consent of this story that you have checked.')
  if (account === null) return
  if (!hasOneOf(account, ['safeguarding-lead', 'administrator']))
    throw refuse('The safeguarding lead checks this consent. Ask them.', 403)
  if (row.recordedBy === account.id)
    throw refuse('You recorded this consent yourself. Somebody else has to check it.', 403)
  const where = { consent: { equals: row.id } }
  if (!(await req.payload.db.findOne({ collection: slugs.consentReasons, where, req })))
    throw refuse(
      'Nobody has written down why this consent needs a second person. Ask whoever recorded it to add the reason, then check it.',
    )
}

/** What once needed a second person needs one until the safeguarding lead says otherwise. */
async function refuseDroppedCountersignature(req: PayloadRequest, data: Row, story: string): Promise<void> {
  const account = accountOf(req)
  if (data.needsCountersignature === true || account === null) return
  if (hasOneOf(account, ['safeguarding-lead', 'administrator'])) return
  const where = { and: [{ story: { equals: story } }, { needsCountersignature: { equals: true } }] }
  if (!(await req.payload.db.findOne({ collection: slugs.consents, where, req }))) return
  throw refuse(
    'An earlier consent for this story needed a second person. Tick that box again, or ask the safeguarding lead to record it without.',
    403,
  )
}

/** However a withdrawal is written down, it takes the story down: there is no second step to forget. */
export const takeDownWhenWithdrawn: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || doc.type !== 'withdrawn' || ownWriteOf(req) === 'take-down') return doc
  await takeDown(req, String(idOf(doc.story)))
  return doc
}
