import type { RouteDecision, SubmissionEvent } from '@use-it-cities/voucher-rules'
import { isLocalDate, localDateIn, type LocalDate } from '@use-it-cities/core'
import type { PayloadRequest, Where } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs, type Slug } from '../../slugs.ts'

/** A submission as the desk needs it: the envelope, never the answers. */
export interface InterviewRow {
  readonly row: string
  readonly submission: string
  readonly researcher: string | null
  readonly serial: string | null
  readonly interviewedOn: LocalDate
  readonly validatedAt: string | null
  readonly event: SubmissionEvent
}

/** What the voucher rules are told, out of the rows of the CMS. A researcher is the id of their row, never a name. */
export interface CityFacts {
  readonly interviews: readonly InterviewRow[]
  readonly routes: readonly RouteDecision[]
}

/** Reads everything, whoever asks: what one researcher may get can depend on the budget that all share. */
export async function readFacts(req: PayloadRequest): Promise<CityFacts> {
  const { city } = settingsOf(req.payload)
  const [submissions, decisions] = await Promise.all([
    rowsOf<SubmissionRow>(req, slugs.submissions),
    rowsOf<DecisionRow>(req, slugs.routeDecisions, {}, 'createdAt'),
  ])
  return { interviews: submissions.map((row) => interviewOf(row, city.timeZone)), routes: lastOfEachDay(decisions) }
}

interface SubmissionRow {
  readonly id: string
  readonly submission: string
  readonly researcher?: unknown
  readonly serial?: string | null
  readonly interviewedOn?: unknown
  readonly receivedAt?: string | null
  readonly createdAt: string
  readonly status: SubmissionEvent['status']
  readonly validatedAt?: string | Date | null
  readonly duplicateOf?: string | null
  readonly flags?: unknown
  readonly flagsDecision?: string | null
}

function interviewOf(row: SubmissionRow, timeZone: string): InterviewRow {
  const researcher = idOf(row.researcher)
  const validatedAt = instantOf(row.validatedAt)
  const interviewedOn = dayOrNull(row.interviewedOn) ?? localDateIn(timeZone, new Date(row.receivedAt ?? row.createdAt))
  return {
    row: row.id,
    submission: row.submission,
    researcher,
    serial: row.serial ?? null,
    interviewedOn,
    validatedAt,
    event: {
      submission: row.submission,
      researcher,
      interviewedAt: interviewedOn,
      validatedAt,
      status: row.status,
      duplicateOf: row.duplicateOf || null,
      held: isHeld(row),
    },
  }
}

/** A flag is open until somebody has decided about it. */
const isHeld = ({ flags, flagsDecision }: SubmissionRow) =>
  Array.isArray(flags) && flags.length > 0 && !flagsDecision?.trim()

const dayOrNull = (value: unknown): LocalDate | null => {
  const day = dayOf(value)
  return isLocalDate(day) ? day : null
}

const instantOf = (value: string | Date | null | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : new Date(value).toISOString()

interface DecisionRow {
  readonly researcher?: unknown
  readonly route: RouteDecision['route']
  readonly decidedBy?: unknown
  readonly decidedOn: unknown
}

/** A decision that was put right on the same day: what was written last holds. Rows come in the order of writing. */
function lastOfEachDay(rows: readonly DecisionRow[]): RouteDecision[] {
  const last = new Map<string, RouteDecision>()
  for (const row of rows) {
    const [researcher, decidedOn] = [idOf(row.researcher), dayOrNull(row.decidedOn)]
    if (researcher === null || decidedOn === null) continue
    last.set(`${researcher} ${decidedOn}`, {
      researcher,
      route: row.route,
      decidedBy: idOf(row.decidedBy) ?? 'unknown',
      decidedOn,
    })
  }
  return [...last.values()]
}

/** Every row of a collection, in a steady order. */
export async function rowsOf<Row>(
  req: PayloadRequest,
  collection: Slug,
  where: Where = {},
  sort = 'id',
): Promise<Row[]> {
  const found = await req.payload.db.find<never>({ collection, where, sort, limit: 0, pagination: false, req })
  return found.docs as Row[]
}
