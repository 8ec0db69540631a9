import type { AssessmentSummary } from '@use-it-cities/assessment/publication'
import { assessmentSummarySchema } from '@use-it-cities/assessment/publication'
import type { LocalDate } from '@use-it-cities/core'
import { z } from 'zod'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import type { SheetAnswer } from '../views.ts'

/** An assessment as it is kept. */
export interface AssessmentData {
  readonly id: string
  readonly organisation: string | null
  readonly openedBy: string | null
  readonly body: { readonly name: string; readonly kind: string }
  readonly catalogue: string
  readonly version: string
  readonly profile: string | null
  readonly on: LocalDate
  readonly closedOn: LocalDate | null
  readonly reply: { readonly by: string; readonly on: LocalDate; readonly text: string } | null
  readonly code: string
  readonly published: Published | null
}

export interface Published {
  readonly on: LocalDate
  readonly by: string | null
  readonly withItems: boolean
  /** `null` when what is kept cannot be read any more: then it is not shown either. */
  readonly summary: AssessmentSummary | null
}

/** What one assessor said, as it is kept. */
export interface SheetData {
  readonly id: string
  readonly assessment: string
  /** Who it is in the result. */
  readonly code: string
  /** The account, if it is somebody's here. */
  readonly user: string | null
  readonly role: string | null
  readonly answers: Readonly<Record<string, SheetAnswer>>
  readonly touched: Readonly<Record<string, number>>
  readonly revision: number
}

export type StoredRow = Readonly<Record<string, unknown>> & { readonly id: string }

export function assessmentFrom(row: StoredRow): AssessmentData {
  const replyBy = textOf(row.replyBy)
  const publishedOn = dayOf(row.publishedOn)
  return {
    id: row.id,
    organisation: idOf(row.organisation),
    openedBy: idOf(row.openedBy),
    body: { name: String(row.bodyName), kind: String(row.bodyKind) },
    catalogue: String(row.catalogue),
    version: String(row.version),
    profile: textOf(row.profile),
    on: dayOf(row.on) as LocalDate,
    closedOn: (dayOf(row.closedOn) as LocalDate | null | undefined) ?? null,
    reply:
      replyBy === null ? null : { by: replyBy, on: dayOf(row.replyOn) as LocalDate, text: textOf(row.replyText) ?? '' },
    code: String(row.code),
    published:
      typeof publishedOn === 'string' && row.summary
        ? {
            on: publishedOn as LocalDate,
            by: idOf(row.publishedBy),
            withItems: row.withItems === true,
            summary: assessmentSummarySchema.safeParse(row.summary).data ?? null,
          }
        : null,
  }
}

export const sheetFrom = (row: StoredRow): SheetData => ({
  id: row.id,
  assessment: idOf(row.assessment) ?? '',
  code: String(row.code),
  user: idOf(row.user),
  role: textOf(row.role),
  answers: recordOf<SheetAnswer>(row.answers),
  touched: z.record(z.string(), z.number()).catch({}).parse(row.touched),
  revision: Number(row.revision),
})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** MongoDB leaves out an object that is empty. Written by this plugin only, after its own checks. */
const recordOf = <Value>(value: unknown): Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, Value>) : {}
