import type { ValueShape } from '@use-it-cities/qualification-equivalency/corrections'
import { checkCorrections } from '@use-it-cities/qualification-equivalency/schema'
import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { addMonths } from '../add-months.ts'
import { correctionSays, type CorrectionSays } from '../collections/guide-corrections.ts'
import { wholeGuide } from '../facts/guide-facts.ts'
import { asCame } from '../web-address.ts'
import { refuseWhenWrong, type Wrong } from '../wrong.ts'
import { shapeOf } from './shape-of.ts'
import { toCorrection } from './to-correction.ts'
import { valueIn } from './value-in.ts'
import { wrongInProvenance } from './wrong-in-correction.ts'

type Row = Record<string, unknown>

/** How long a correction stands before its source is read again, unless somebody says otherwise. */
const correctionMonths = 6

/** Writes down who stands for a correction, and refuses one that its fact could not show. */
export const checkCorrection: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const guide = await wholeGuide()
  const on = today(settingsOf(req.payload))
  const fact = guide.facts.get(String(data?.fact))?.fact
  const refuseIf = (wrong: readonly Wrong[]) => refuseWhenWrong(slugs.guideCorrections, req, wrong)
  if (!fact)
    return refuseIf([
      {
        path: 'fact',
        message: `Expected a fact of the guide, for example nurse/nmc-international/register/fee-1; ${asCame(data?.fact)} came. Choose it from the list.`,
      },
    ])
  const says = data?.says ?? 'value'
  if (!isSays(says))
    return refuseIf([
      { path: 'says', message: `Expected ${Object.keys(correctionSays).join(', ')}; ${asCame(says)} came.` },
    ])
  const who = await whoStandsForIt(req)
  const row = { ...data, ...who, says, shape: shapeOf(fact), recordedOn: `${on}T12:00:00.000Z` }
  if (says === 'withdrawn') {
    await refuseUnlessCorrected(req, fact.id)
    return { ...withoutValue(row), source: null, sourceTitle: null, asOf: null, reviewBy: null }
  }
  const kept: Row = {
    ...(says === 'ask' ? withoutValue(row) : row),
    reviewBy: data?.reviewBy || `${addMonths(on, correctionMonths)}T12:00:00.000Z`,
  }
  const read = says === 'value' ? valueIn(kept, shapeOf(fact)) : { wrong: [] }
  refuseIf([...('wrong' in read ? read.wrong : []), ...wrongInProvenance(kept, on)])
  const correction = toCorrection({ ...kept, id: 'new' }, fact)
  const problems = correction ? checkCorrections(guide.index, guide.professions, [correction]) : []
  refuseIf(
    problems.map(({ at, expected, received }) => ({
      path: fieldOf(at, shapeOf(fact)),
      message: `Expected ${expected}; ${asCame(received)} came. Look at the page again.`,
    })),
  )
  return kept
}

/** Where on the form the place in a correction stands. */
function fieldOf(at: string, shape: ValueShape): string {
  const place = at.replace(/^corrections\.0\.?/, '')
  const [first, ...rest] = place.split('.')
  if (first !== 'value') return ['source', 'sourceTitle', 'asOf', 'reviewBy'].includes(place) ? place : 'fact'
  if (shape === 'marks') return `marks.${rest.at(-1) ?? 'listening'}`
  return shape === 'fee' ? 'amount' : shape === 'text' ? 'text' : 'says'
}

const isSays = (value: unknown): value is CorrectionSays =>
  typeof value === 'string' && Object.hasOwn(correctionSays, value)

const withoutValue = (row: Row): Row => ({ ...row, text: null, amount: null, currency: null, marks: {} })

/** The organisation of whoever records it: people are told who says so. */
async function whoStandsForIt(req: PayloadRequest): Promise<{ by: string; recordedBy: string | null } | object> {
  const account = accountOf(req)
  if (account === null) return {}
  const organisation = account.organisation
    ? await req.payload.db.findOne<{ id: string; name?: string }>({
        collection: slugs.organisations,
        where: { id: { equals: account.organisation } },
        req,
      })
    : null
  if (!organisation?.name)
    throw refuse(
      'Expected an account that belongs to an organisation: the guide tells people who says so. Ask an administrator to choose yours.',
      403,
    )
  return { by: organisation.name, recordedBy: account.id }
}

async function refuseUnlessCorrected(req: PayloadRequest, fact: string): Promise<void> {
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: slugs.guideCorrections,
    where: { fact: { equals: fact } },
    sort: '-createdAt',
    limit: 1,
    req,
  })
  if (!docs[0] || docs[0].says === 'withdrawn')
    refuseWhenWrong(slugs.guideCorrections, req, [
      { path: 'says', message: 'Expected a correction that stands; nothing about this fact is corrected now.' },
    ])
}

export const auditCorrection: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create')
    await audit(req, {
      action: doc.says === 'withdrawn' ? 'correction-withdrawn' : 'correction-recorded',
      kind: slugs.guideCorrections,
      target: String(doc.id),
      detail: String(doc.fact),
    })
  return doc
}
