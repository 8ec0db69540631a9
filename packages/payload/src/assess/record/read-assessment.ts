import type { Catalogue } from '@use-it-cities/assessment'
import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf, type Account } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { isId } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { AssessmentRow } from '../views.ts'
import { fitsOf } from './fits-of.ts'
import { deskRoles } from './may-assess.ts'
import { assessmentFrom, type AssessmentData, type SheetData, type StoredRow } from './rows.ts'
import { sheetsIn } from './sheets-in.ts'
import { maySee, whatMay, type Fits } from './what-may.ts'

/** An assessment as whoever asks may work with it. */
export interface ReadAssessment {
  readonly account: Account
  readonly row: AssessmentData
  /** Everybody's answers: what of it may be shown is for the caller. */
  readonly sheets: readonly SheetData[]
  /** One's own. */
  readonly mine: SheetData | null
  /** `null` when the city has no such catalogue any more. */
  readonly catalogue: Catalogue | null
  readonly fits: Fits
  readonly may: AssessmentRow['may']
}

/** Whoever has something to do at this desk; nobody else, and nobody who is not signed in. */
export function atDesk(req: Pick<PayloadRequest, 'user'>): Account {
  const account = accountOf(req)
  if (account === null || !hasOneOf(account, deskRoles))
    throw refuse(
      'Assessments are for assessors, partner editors, the comms lead and administrators. Ask one of them.',
      403,
    )
  return account
}

/** One assessment, by its id. Somebody else's is the same as none. */
export async function readAssessment(req: PayloadRequest, id: string | null): Promise<ReadAssessment> {
  const account = atDesk(req)
  const stored = isId(id)
    ? await req.payload.db.findOne<StoredRow>({ collection: slugs.assessments, where: { id: { equals: id } }, req })
    : null
  const row = stored ? assessmentFrom(stored) : null
  if (!row || !maySee(account, row))
    throw refuse(
      'Expected an assessment of your organisation, but there is none under this id. Choose one from the list.',
      404,
    )
  return asRead(req, account, row, await sheetsIn(req, [row.id]))
}

export function asRead(
  req: Pick<PayloadRequest, 'payload'>,
  account: Account,
  row: AssessmentData,
  sheets: readonly SheetData[],
): ReadAssessment {
  const catalogue = settingsOf(req.payload).catalogues.find(({ id }) => id === row.catalogue) ?? null
  const fits = fitsOf(row, catalogue)
  const mine = sheets.find(({ user }) => user === account.id) ?? null
  return { account, row, sheets, mine, catalogue, fits, may: whatMay(account, row, mine, fits) }
}
