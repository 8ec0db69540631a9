import {
  spokenPoints,
  type ConsentEvent,
  type Story,
  type StoryText,
  type Tombstone,
} from '@use-it-cities/success-stories'
import {
  consentEventSchema,
  storySchema,
  storyTextSchema,
  tombstoneSchema,
} from '@use-it-cities/success-stories/schema'
import { fail, ok, type Result } from '@use-it-cities/core'
import { type z } from 'zod'
import { dayOf } from '../fields/day.ts'
import { idOf } from '../ids.ts'
import { lexicalToBlocks } from '../text/lexical-to-blocks.ts'
import { partsOf } from '../text/parts-of.ts'
import type { Names } from './names.ts'

export type Row = Readonly<Record<string, unknown>>

/** A row that does not make sense to the rules, with a sentence for the person who can mend it. */
export interface UnreadableRow {
  readonly code: 'unreadable-row'
  readonly id: string
  readonly sentence: string
}
type Reading<Value> = Result<Value, UnreadableRow>

/** The story behind a row of the CMS. */
export function toStory(row: Row, names: Names): Reading<Story> {
  return read(storySchema, row, {
    id: row.id,
    code: row.code,
    kind: row.kind,
    status: row._status ?? 'draft',
    publishedOn: moment(row.publishedOn),
    organisation: slug(row.organisation, names),
    strand: slug(row.strand, names),
    themes: list(row.themes).map((theme) => slug(theme, names)),
    place: slug(row.place, names),
    sourceLanguage: row.sourceLanguage,
    citations: list(row.citations).map((citation) => {
      const { report, section } = (citation ?? {}) as Row
      const { id, ...rest } = names.reports.get(idOf(report) ?? '') ?? { id: undefined }
      return { report: id, ...rest, section }
    }),
    nextSteps: nextStepsOf(row.nextSteps, names),
  })
}

/** One that was deleted meanwhile is no next step any more. */
const nextStepsOf = (value: unknown, { offers }: Names): string[] =>
  list(value).flatMap((step) => offers.get(idOf((step as { value?: unknown } | null)?.value) ?? '') ?? [])

/** The text behind a row; `code` is that of its story. */
export function toText(row: Row, code: string): Reading<StoryText> {
  const blocks = lexicalToBlocks(row.body)
  if (!blocks.ok) return unreadable(row, blocks.error.sentence)
  const approval = approvalOf(row.approval)
  const authors = list(row.authors)
  const text = read(storyTextSchema, row, {
    id: row.id,
    story: code,
    language: row.language,
    status: row._status ?? 'draft',
    title: row.title,
    summary: row.summary,
    body: blocks.value,
    ...partsOf(row),
    author: approval && authors.includes(approval.by) ? approval.by : (row.author ?? null),
    approval,
    tellerApproval: approvalOf(row.tellerApproval),
    translation: translationOf(row.translation),
  })
  return text.ok ? ok(frozen(text.value)) : text
}

/** Through and through, so that its hash is counted once and not for every channel of every feed. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

/** The consent event behind a row. */
export function toConsent(row: Row, code: string, names: Names): Reading<ConsentEvent> {
  const event = {
    id: row.id,
    type: row.type,
    story: code,
    subject: row.subject,
    recordedAt: moment(row.recordedAt),
    on: dayOf(row.on),
    how: row.how,
  }
  if (row.type === 'countersigned') return read(consentEventSchema, row, { ...event, given: idOf(row.given) })
  if (row.type !== 'given') return read(consentEventSchema, row, event)
  const wording = (row.wording ?? {}) as Row
  const checklist = (row.checklist ?? {}) as Row
  const { name, face, voice, place } = (row.identifiability ?? {}) as Row
  return read(consentEventSchema, row, {
    ...event,
    language: row.language,
    wording: {
      version: wording.version,
      hash: wording.hash,
      review: wording.review,
      ...(typeof wording.interpreter === 'string' &&
        wording.interpreter !== '' && { interpreter: wording.interpreter }),
      ...(typeof wording.text === 'string' && wording.text !== '' && { text: wording.text }),
    },
    organisations: list(row.organisations).map((each) => slug(each, names)),
    channels: list(row.channels),
    languages: list(row.languages),
    identifiability: { name, face: face === true, voice: voice === true, place },
    ...(spokenPoints.some((point) => checklist[point] === true) && { checklist: picked(checklist) }),
    until: dayOf(row.until),
    ...(row.refreshOn !== undefined && row.refreshOn !== null && { refreshOn: dayOf(row.refreshOn) }),
    needsCountersignature: row.needsCountersignature === true,
  })
}

/** Rows from before the checklist have none of it. One that has some of it, and not all, is not read as a consent. */
const picked = (checklist: Row) => Object.fromEntries(spokenPoints.map((point) => [point, checklist[point]]))

export const toTombstone = (row: Row): Reading<Tombstone> =>
  read(tombstoneSchema, row, { code: row.code, on: dayOf(row.on) })

function read<Value>(schema: z.ZodType<Value>, row: Row, candidate: unknown): Reading<Value> {
  const parsed = schema.safeParse(candidate)
  return parsed.success ? ok(parsed.data) : unreadable(row, missing(parsed.error))
}

const unreadable = (row: Row, sentence: string) =>
  fail<UnreadableRow>({ code: 'unreadable-row', id: String(row.id ?? 'new'), sentence })

function missing(error: z.ZodError): string {
  const fields = [...new Set(error.issues.map(({ path }) => path.filter((part) => typeof part === 'string').join('.')))]
  const named = fields.map((field) => namesOfParts[field] ?? field)
  return `Something is missing or not right in: ${named.join(', ')}. Fill it in and try again.`
}

/** What stands over the field in the CMS. */
const namesOfParts: Readonly<Record<string, string>> = {
  did: 'What I did',
  helped: 'What helped',
  'talk.script': 'What is said aloud, in half a minute',
  'talk.facts': 'Facts',
  'talk.notYet': 'What is not so yet',
  'talk.ifAsked': 'If somebody asks',
  'talk.ifAsked.question': 'If somebody asks, the question',
  'talk.ifAsked.answer': 'If somebody asks, the answer',
  'film.url': 'Web address of the film',
  'film.minutes': 'How long the film is, in minutes',
  'film.transcript': 'What is said in the film',
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const slug = (value: unknown, { slugOf }: Names) => slugOf.get(idOf(value) ?? '')

function moment(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : null
}

function approvalOf(group: unknown): { hash: string; by: string; on: unknown } | null {
  const { hash, by, on } = (group ?? {}) as Row
  return typeof hash === 'string' && typeof by === 'string' ? { hash, by, on: moment(on) } : null
}

function translationOf(group: unknown): { sourceHash: string; review: unknown } | null {
  const { sourceHash, review } = (group ?? {}) as Row
  return typeof sourceHash === 'string' ? { sourceHash, review: review ?? 'unreviewed' } : null
}
