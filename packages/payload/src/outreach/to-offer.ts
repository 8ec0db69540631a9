import type { City, LocalDate } from '@use-it-cities/core'
import { opportunitySchema, outreachEventSchema } from '@use-it-cities/success-stories/outreach'
import type { Opportunity, OutreachEvent } from '@use-it-cities/success-stories/outreach'
import { z } from 'zod'
import { dayOf } from '../fields/day.ts'
import { idOf } from '../ids.ts'
import { paragraphs } from './plain-text.ts'
import { isFilled, rowIn, rowsIn, type Row } from './rows.ts'
import { toContact } from './to-contact.ts'

/** What it takes to read a row: the city, and the short names of organisations, strands, themes and places by their ids. */
export interface Surroundings {
  readonly city: City
  readonly slugOf: ReadonlyMap<string, string>
}

type Read<Value> = { readonly value: Value } | { readonly problem: string }

export const readOpportunity = (row: Row, surroundings: Surroundings): Read<Opportunity> =>
  read(opportunitySchema, toOpportunity(row, surroundings))

export const readEvent = (row: Row, surroundings: Surroundings): Read<OutreachEvent> =>
  read(outreachEventSchema, toEvent(row, surroundings))

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): Read<z.output<Schema>> {
  const parsed = schema.safeParse(value)
  return parsed.success ? { value: parsed.data } : { problem: z.prettifyError(parsed.error).slice(0, 500) }
}

/** A stored opportunity in the shape of the contract. Nothing is judged here: a schema does that. */
export const toOpportunity = (row: Row, surroundings: Surroundings): Row => ({
  ...shared(row, surroundings),
  kind: row.kind,
  showFrom: dayOf(row.showFrom),
  showUntil: dayOf(row.showUntil),
})

/** A stored event, its times in the order in which somebody wrote them. */
export const toEvent = (row: Row, surroundings: Surroundings): Row => ({
  ...shared(row, surroundings),
  kind: row.kind,
  venue: row.isOnline === true ? null : { name: rowIn(row.venue).name ?? '', address: rowIn(row.venue).address ?? '' },
  occasions: rowsIn(row.occasions).map(({ on, from, until, isCancelled }) => ({
    on: dayOf(on),
    from,
    until,
    isCancelled: isCancelled === true,
  })),
})

const shared = (row: Row, { city, slugOf }: Surroundings) => ({
  id: row.code,
  organisation: slugIn(row.organisation, slugOf),
  strand: slugIn(row.strand, slugOf),
  themes: (Array.isArray(row.themes) ? row.themes : []).flatMap((each: unknown) => slugIn(each, slugOf) ?? []),
  place: slugIn(row.place, slugOf),
  sourceLanguage: (originalOf(row) ?? rowsIn(row.words)[0])?.language,
  texts: Object.fromEntries(
    rowsIn(row.words).map(({ language, title, summary, body, review }) => [
      language,
      { title: title ?? '', summary: summary ?? '', body: paragraphs(body), review },
    ]),
  ),
  link: isFilled(row.link) ? row.link : null,
  contact: toContact(row.contact, city),
  signUp: row.signUp === true,
  checkedOn: dayOf(row.checkedOn),
})

/** The text in the language in which the offer was written. */
export const originalOf = ({ words }: Row): Row | undefined => rowsIn(words).find(({ review }) => review === 'original')

const slugIn = (value: unknown, slugOf: Surroundings['slugOf']): string | null => slugOf.get(idOf(value) ?? '') ?? null

/** The day of the last time of an event, whatever becomes of it. */
export function lastDayOf({ occasions }: Row): LocalDate | null {
  const days = rowsIn(occasions).flatMap(({ on }) => {
    const each = dayOf(on)
    return typeof each === 'string' ? [each as LocalDate] : []
  })
  return days.sort().at(-1) ?? null
}
