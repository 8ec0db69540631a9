import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { namesFor } from '../../gate/names.ts'
import { refuseWhenWrong, type Wrong } from '../../guide/wrong.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { plainTexts } from '../plain-text.ts'
import { isFilled, isRow, rowIn, rowsIn, type Row } from '../rows.ts'
import { codeInAddress } from '../code-in-address.ts'
import { dialled } from '../to-contact.ts'
import type { Surroundings } from '../to-offer.ts'
import { isAimRow } from '../words.ts'
import { knownTargets } from './known-targets.ts'
import { wrongInEvent } from './wrong-in-event.ts'
import { wrongInOpportunity } from './wrong-in-opportunity.ts'
import { wrongInReferral } from './wrong-in-referral.ts'

type Check = (row: Row, on: ReturnType<typeof today>, surroundings: Surroundings, before?: Row) => readonly Wrong[]

const atNoon = (day: string) => `${day}T12:00:00.000Z`

/** Fills in what was left empty, then refuses what no page could show. */
const checkOffer =
  (slug: typeof slugs.opportunities | typeof slugs.outreachEvents, check: Check): CollectionBeforeValidateHook =>
  async ({ data, operation, originalDoc, req }) => {
    const on = today(settingsOf(req.payload))
    const before = operation === 'update' ? rowIn(originalDoc) : undefined
    const filled = filledIn(plainTexts(data ?? {}), on, before)
    const after = merged(before, filled)
    refuseWhenWrong(slug, req, check(after, on, await surroundingsOf(req), before))
    return filled
  }

export const checkOpportunity = checkOffer(slugs.opportunities, wrongInOpportunity)
export const checkEvent = checkOffer(slugs.outreachEvents, wrongInEvent)

export const checkReferral: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const on = today(settingsOf(req.payload))
  const before = operation === 'update' ? rowIn(originalDoc) : undefined
  const filled: Record<string, unknown> = { ...plainTexts(data ?? {}) }
  if (Array.isArray(filled.aims))
    filled.aims = rowsIn(filled.aims).map((aim, at) => ({
      ...aim,
      ...(at === 0 && !isFilled(aim.from) && { from: atNoon(on) }),
      target: isAimRow(aim.opens) ? codeInAddress(aim.target) : null,
    }))
  const after = merged(before, filled)
  const isKnown = await knownTargets(req, rowsIn(after.aims), rowsIn(before?.aims))
  refuseWhenWrong(slugs.referralCodes, req, wrongInReferral(after, on, isKnown))
  return filled
}

async function surroundingsOf(req: PayloadRequest): Promise<Surroundings> {
  return { city: settingsOf(req.payload).city, slugOf: (await namesFor(req)).slugOf }
}

function filledIn(data: Row, on: string, before: Row | undefined): Record<string, unknown> {
  const empty = (name: string) =>
    !isFilled(data[name]) && (before === undefined || (name in data && !isFilled(before[name])))
  const { whatsapp } = rowIn(data.contact)
  return {
    ...data,
    ...(empty('showFrom') && { showFrom: atNoon(on) }),
    ...(empty('checkedOn') && { checkedOn: atNoon(on) }),
    ...(isFilled(whatsapp) && { contact: { ...rowIn(data.contact), whatsapp: dialled(whatsapp) } }),
    ...(Array.isArray(data.words) && { words: withReview(rowsIn(data.words)) }),
  }
}

/** Where nobody says which text is the original, it is the first; of the others nobody has said that a speaker checked them. */
const withReview = (words: readonly Row[]): Row[] => {
  const hasOriginal = words.some(({ review }) => review === 'original')
  return words.map((text, at) =>
    isFilled(text.review) ? text : { ...text, review: !hasOriginal && at === 0 ? 'original' : 'unreviewed' },
  )
}

/** The row as it will be: what comes in place of what was there, also inside of groups. */
function merged(before: Row | undefined, data: Row): Row {
  const groups = Object.entries(data).flatMap(([name, value]) => {
    const was = before?.[name]
    return isRow(value) && isRow(was) && !('id' in was) ? [[name, merged(was, value)]] : []
  })
  return { ...before, ...data, ...Object.fromEntries(groups) }
}
