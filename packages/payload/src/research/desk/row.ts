import type { LocalDate } from '@use-it-cities/core'
import type { Answer, AnswerError, NotCounted } from '@use-it-cities/questionnaire-schema'
import type { FlagKey } from '@use-it-cities/voucher-rules/flags'
import type { PayloadRequest } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { unpacked } from '../packed.ts'
import type { SubmissionStatus } from '../collections/submissions.ts'

/** A stored submission as the desk needs it. */
export interface SubmissionRow {
  readonly id: string
  readonly submission: string
  readonly questionnaire: string
  readonly version: number
  readonly researcher: string | null
  readonly researcherGiven: string | null
  readonly mode: 'self' | 'read-aloud' | 'paper'
  readonly language: string
  readonly interpreter: boolean
  readonly interviewedOn: LocalDate
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly receivedAt: string
  readonly place: string | null
  readonly serial: string | null
  readonly answers: Readonly<Record<string, unknown>>
  readonly answersHash: string
  readonly missing: Readonly<Record<string, string>>
  readonly dropped: readonly string[]
  readonly wrong: readonly StoredError[]
  readonly notCounted: readonly NotCounted[]
  readonly status: SubmissionStatus
  readonly validatedAt: string | null
  readonly decisionReason: string | null
  readonly duplicateOf: string | null
  readonly flags: readonly StoredFlag[]
  readonly flagsAnswer: string | null
  readonly flagsDecision: string | null
}

/** What is wrong with an answer, and what was given: it does not stand among the answers. Never contact details. */
export type StoredError = AnswerError & { readonly given?: Answer }

/** Something to look at, as `@use-it-cities/voucher-rules/flags` saw it: a code and what it was seen in. */
export interface StoredFlag {
  readonly key: FlagKey
  readonly params: Readonly<Record<string, string | number>>
  /** The other interviews it was seen together with. */
  readonly with: readonly string[]
}

type Stored = { readonly id: string } & Readonly<Record<string, unknown>>

export function asSubmission(row: Stored): SubmissionRow {
  const text = (name: string) => (typeof row[name] === 'string' && row[name] !== '' ? row[name] : null)
  const moment = (name: string) => (row[name] instanceof Date ? row[name].toISOString() : text(name))
  return {
    id: row.id,
    submission: String(row.submission),
    questionnaire: String(row.questionnaire),
    version: Number(row.version),
    researcher: idOf(row.researcher),
    researcherGiven: text('researcherGiven'),
    mode: row.mode as SubmissionRow['mode'],
    language: String(row.language),
    interpreter: row.interpreter === true,
    interviewedOn: dayOf(row.interviewedOn) as LocalDate,
    startedAt: text('startedAt'),
    finishedAt: text('finishedAt'),
    receivedAt: moment('receivedAt') ?? '',
    place: text('place'),
    serial: text('serial'),
    answers: (row.answers ?? {}) as SubmissionRow['answers'],
    answersHash: String(row.answersHash),
    missing: (unpacked(row.missing) ?? {}) as SubmissionRow['missing'],
    dropped: (row.dropped ?? []) as SubmissionRow['dropped'],
    wrong: (row.wrong ?? []) as SubmissionRow['wrong'],
    notCounted: (row.notCounted ?? []) as SubmissionRow['notCounted'],
    status: row.status as SubmissionStatus,
    validatedAt: moment('validatedAt'),
    decisionReason: text('decisionReason'),
    duplicateOf: text('duplicateOf'),
    flags: (row.flags ?? []) as SubmissionRow['flags'],
    flagsAnswer: text('flagsAnswer'),
    flagsDecision: text('flagsDecision'),
  }
}

/** The submission, when the person who asks may read it; a refusal that tells nothing otherwise. */
export async function submissionToRead(req: PayloadRequest, id: string): Promise<SubmissionRow> {
  const row: unknown = await req.payload.findByID({
    collection: slugs.submissions as never,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!row) throw refuse('There is no such interview among those you may see. Go back to the list.', 404)
  return asSubmission(row as Stored)
}
