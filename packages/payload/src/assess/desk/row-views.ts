import { addDays, textIn, type LocalDate } from '@use-it-cities/core'
import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { namesOf } from '../record/names-of.ts'
import type { ReadAssessment } from '../record/read-assessment.ts'
import type { SheetData } from '../record/rows.ts'
import { askedIn, scopeOn } from '../record/scope.ts'
import { mayLead } from '../record/what-may.ts'
import { summaryNow } from '../publication/summary-now.ts'
import type { AssessmentRow, AssessorProgress, PublishedRow } from '../views.ts'

/** How far ahead evidence is said to run out soon. */
const soonDays = 61

/** Assessments as a list shows them to whoever asks. */
export async function rowViews(req: PayloadRequest, list: readonly ReadAssessment[]): Promise<AssessmentRow[]> {
  const rows = list.map(({ row }) => row)
  const [people, organisations] = await Promise.all([
    namesOf(req, slugs.users, [
      ...rows.flatMap(({ openedBy, published }) => [openedBy, published?.by ?? null]),
      ...list.flatMap(({ sheets }) => sheets.map(({ user }) => user)),
    ]),
    namesOf(
      req,
      slugs.organisations,
      rows.map(({ organisation }) => organisation),
    ),
  ])
  const settings = settingsOf(req.payload)
  const on = today(settings)
  return list.map((each) => {
    const { row, catalogue, fits, may, account, sheets } = each
    const organisation = { id: row.organisation ?? '', name: organisations.get(row.organisation ?? '') ?? '' }
    const catalogueTitle = catalogue ? (textIn(catalogue.title, 'en')?.text ?? catalogue.id) : row.catalogue
    const seen = row.closedOn === null ? sheets.filter(({ user }) => user === account.id) : sheets
    return {
      id: row.id,
      title: `${row.body.name}: ${catalogueTitle}`,
      catalogue: row.catalogue,
      catalogueTitle,
      version: row.version,
      profile: row.profile,
      profileTitle: catalogue?.profiles.find(({ id }) => id === row.profile)?.title ?? row.profile,
      on: row.on,
      body: row.body,
      organisation,
      openedBy: people.get(row.openedBy ?? '') ?? 'somebody who is gone',
      fits,
      closedOn: row.closedOn,
      assessors: progressOf(each, people),
      ...evidenceDue(seen, on),
      reply: row.reply,
      published: publishedRow(each, organisation.name, people, settings.siteUrl),
      may,
    }
  })
}

/** The name of an account, or how the result calls whoever has none: they came with a file, or their account is gone. */
export const nameOfAssessor = ({ user, code }: SheetData, people: ReadonlyMap<string, string>): string =>
  people.get(user ?? '') ?? `${code} (no account here)`

/** How far each is: for whoever leads it and once it is closed; before that one sees oneself only. */
function progressOf(assessment: ReadAssessment, people: ReadonlyMap<string, string>): AssessorProgress[] {
  const { row, catalogue, fits, account, sheets } = assessment
  const asked = catalogue && fits === 'current' ? new Set(askedIn(scopeOn(row, catalogue))) : null
  const mayAll = row.closedOn !== null || mayLead(account, row)
  return sheets
    .filter(({ user }) => mayAll || user === account.id)
    .map((sheet) => {
      const said = Object.entries(sheet.answers).filter(
        ([item, { answer }]) => answer !== 'not-assessed' && (asked?.has(item) ?? true),
      )
      return {
        id: sheet.code,
        user: sheet.user,
        name: nameOfAssessor(sheet, people),
        isYou: sheet.user === account.id,
        answered: said.length,
        of: asked?.size ?? catalogue?.items.length ?? said.length,
      }
    })
}

function evidenceDue(sheets: readonly SheetData[], on: LocalDate): { expired: number; runsOutSoon: number } {
  const soon = addDays(on, soonDays)
  const ends = sheets.flatMap(({ answers }) =>
    Object.values(answers).flatMap(({ evidence }) => evidence.flatMap(({ expiresOn }) => expiresOn ?? [])),
  )
  return {
    expired: ends.filter((day) => day < on).length,
    runsOutSoon: ends.filter((day) => on <= day && day <= soon).length,
  }
}

function publishedRow(
  assessment: ReadAssessment,
  organisation: string,
  people: ReadonlyMap<string, string>,
  siteUrl: string,
): PublishedRow | null {
  const { row } = assessment
  const { published, code } = row
  if (!published) return null
  const { on, by, withItems, summary } = published
  return {
    code,
    on,
    by: people.get(by ?? '') ?? 'somebody who is gone',
    withItems,
    href: `${siteUrl}/en/check/published/${code}`,
    differs: !isDeepStrictEqual(summary, summaryNow(assessment, { organisation, withItems, publishedOn: on })),
  }
}

export async function rowView(req: PayloadRequest, assessment: ReadAssessment): Promise<AssessmentRow> {
  const [view] = await rowViews(req, [assessment])
  if (!view) throw new Error('Expected one view for one assessment.')
  return view
}
