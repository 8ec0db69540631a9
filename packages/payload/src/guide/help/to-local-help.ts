import { isLanguage, type City, type LocalDate, type Text } from '@use-it-cities/core'
import type { HelpSession, LocalHelp } from '@use-it-cities/qualification-equivalency'
import { localHelpSchema } from '@use-it-cities/qualification-equivalency/schema'
import { z } from 'zod'
import { dayOf } from '../../fields/day.ts'

type Row = Readonly<Record<string, unknown>>
type ReadHelp = { readonly help: LocalHelp } | { readonly problem: string }

/** A stored row as the site reads it, without sessions that are over; or why it cannot be shown. */
export function toLocalHelp(row: Row, organisation: string | undefined, on: LocalDate, city: City): ReadHelp {
  const { url, phone, email } = rowOf(row.contact)
  const spoken = Array.isArray(row.spoken) ? row.spoken.filter(isLanguage) : []
  const sessions = (Array.isArray(row.sessions) ? row.sessions : []).map((each) => session(rowOf(each), city))
  const ahead = sessions.filter((each) => each.on >= on).sort((a, b) => (when(a) < when(b) ? -1 : 1))
  const parsed = localHelpSchema.safeParse({
    id: row.id,
    kind: row.kind,
    name: row.name,
    ...(organisation !== undefined && { organisation }),
    summary: inLanguages(row.summary, city),
    professions: row.professions,
    ...(spoken.length > 0 && { languages: spoken }),
    contact: { ...said('url', url), ...said('phone', phone), ...said('email', email) },
    ...(ahead.length > 0 && { sessions: ahead }),
    source: row.source,
    checkedOn: dayOf(row.checkedOn),
    reviewBy: dayOf(row.reviewBy),
  })
  return parsed.success ? { help: parsed.data } : { problem: z.prettifyError(parsed.error).slice(0, 500) }
}

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})
const said = (name: string, value: unknown) => (typeof value === 'string' && value !== '' ? { [name]: value } : {})
const when = ({ on, from }: HelpSession) => `${on} ${from}`

/** The languages somebody has written something in. */
const inLanguages = (value: unknown, city: City): Text =>
  Object.fromEntries(
    city.languages
      .map((language) => [language, rowOf(value)[language]])
      .filter(([, text]) => typeof text === 'string' && text.trim() !== ''),
  ) as Text

function session({ on, from, to, place, note }: Row, city: City): HelpSession {
  const words = inLanguages(note, city)
  return {
    on: dayOf(on) as LocalDate,
    from: String(from),
    ...(typeof to === 'string' && to !== '' && { to }),
    place: String(place),
    ...(Object.keys(words).length > 0 && { note: words }),
  }
}
