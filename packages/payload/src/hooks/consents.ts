import { createHash } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { reviewOf, newestWording } from '../consent-wording.ts'
import { accountOf, hasOneOf } from '../access/account.ts'
import { idOf } from '../ids.ts'
import { ownWriteOf } from '../internal.ts'
import { settingsOf } from '../settings.ts'
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
  if (data.type === 'countersigned') await refuseOwnCountersignature(req, data, story.id)
  if (data.type === 'given') await refuseDroppedCountersignature(req, data, story.id)
  return {
    ...data,
    ...(data.type === 'given' ? given(req, data) : {}),
    story: story.id,
    curator: story.organisation,
    subject: story.subject,
    recordedAt: settingsOf(req.payload).now().toISOString(),
    recordedBy: accountOf(req)?.id ?? 'system',
  }
}

function given(req: PayloadRequest, data: Row): Row {
  const missing = Object.entries({
    language: 'the language it was read in',
    organisations: 'the organisations that may use it',
    channels: 'where it may go',
    languages: 'the languages it may be shown in',
    until: 'the last day it holds',
  }).filter(([name]) => {
    const value = data[name]
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  })
  if (missing.length > 0)
    throw refuse(
      `This consent does not say ${missing.map(([, words]) => words).join(', ')}. Ask the teller and fill it in.`,
    )
  if (String(data.until).slice(0, 10) < String(data.on).slice(0, 10))
    throw refuse('The last day of the consent is before the day it was given. Check both days.')
  const wording = data.wording as Row | undefined
  const version = typeof wording?.version === 'string' && wording.version !== '' ? wording.version : null
  const used = newestWording(settingsOf(req.payload).consentWordings, String(data.language), version)
  if (!used) throw refuse(`There is no consent wording "${version ?? ''}". Leave the field empty for the newest.`)
  const interpreter =
    typeof wording?.interpreter === 'string' && wording.interpreter.trim() !== '' ? wording.interpreter.trim() : null
  const identifiability = (data.identifiability ?? {}) as Row
  return {
    wording: {
      version: used.version,
      interpreter,
      hash: createHash('sha256').update(used.text).digest('hex'),
      review: reviewOf(used, String(data.language), interpreter),
    },
    identifiability: {
      name: identifiability.name ?? 'nobody',
      face: identifiability.face === true,
      place: identifiability.place ?? 'city',
    },
    needsCountersignature: data.needsCountersignature === true,
  }
}

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
