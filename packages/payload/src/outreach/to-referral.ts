import { referralSchema, type Referral } from '@use-it-cities/success-stories/outreach'
import { z } from 'zod'
import { dayOf } from '../fields/day.ts'
import { isFilled, rowsIn, type Row } from './rows.ts'
import { isAimPage } from './words.ts'

type ReadReferral = { readonly value: Referral } | { readonly problem: string }

export function readReferral(row: Row): ReadReferral {
  const parsed = referralSchema.safeParse(toReferral(row))
  return parsed.success ? { value: parsed.data } : { problem: z.prettifyError(parsed.error).slice(0, 500) }
}

/** A stored code with its plan in the shape of the contract. Nothing is judged here: a schema does that. */
export const toReferral = (row: Row): Row => ({
  code: row.code,
  language: isFilled(row.language) ? row.language : null,
  aims: rowsIn(row.aims).map(({ from, opens, target }) => ({ from: dayOf(from), aim: aimOf(opens, target) })),
  until: isFilled(row.until) ? dayOf(row.until) : null,
})

function aimOf(opens: unknown, target: unknown): Row {
  if (opens === 'story' || opens === 'champion') return { kind: opens, code: target ?? '' }
  if (opens === 'opportunity' || opens === 'event') return { kind: opens, id: target ?? '' }
  return { kind: isAimPage(opens) ? 'page' : opens, page: opens }
}
