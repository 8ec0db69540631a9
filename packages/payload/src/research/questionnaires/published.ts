import type { LocalDate } from '@use-it-cities/core'
import {
  compileQuestionnaire,
  type CompiledQuestionnaire,
  type Definition,
  type Questionnaire,
  type Translation,
} from '@use-it-cities/questionnaire-schema'
import type { Payload, PayloadRequest } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { slugs } from '../../slugs.ts'
import { unpacked } from '../packed.ts'

/** A published version as it stands in the database. */
export interface PublishedVersion extends Questionnaire<Definition> {
  readonly row: string
  readonly id: string
  readonly version: number
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate | null
}

interface Row {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly definition: unknown
  readonly translations?: unknown
  readonly opensOn?: unknown
  readonly closesOn?: unknown
}

/** Every published version, or those of one questionnaire: the newest first. */
export async function publishedVersions(
  payload: Payload,
  { slug, req }: { slug?: string; req?: PayloadRequest } = {},
): Promise<PublishedVersion[]> {
  const { docs } = await payload.db.find<Row>({
    collection: slugs.questionnaires,
    where: {
      and: [{ _status: { equals: 'published' } }, ...(slug === undefined ? [] : [{ slug: { equals: slug } }])],
    },
    sort: '-version',
    limit: 0,
    pagination: false,
    ...(req && { req }),
  })
  return docs.map((row) => ({
    row: row.id,
    id: row.slug,
    version: row.version,
    definition: unpacked(row.definition) as Definition,
    translations: (unpacked(row.translations) ?? []) as readonly Translation[],
    opensOn: dayOf(row.opensOn) as LocalDate,
    closesOn: row.closesOn ? (dayOf(row.closesOn) as LocalDate) : null,
  }))
}

const compiled = new Map<string, CompiledQuestionnaire>()

/** Compiled once for each published row, which never changes. Throws when the row cannot be run: publishing checks that. */
export function compiledOf({ row, definition }: PublishedVersion): CompiledQuestionnaire {
  const known = compiled.get(row)
  if (known) return known
  const made = compileQuestionnaire(definition)
  if (!made.ok) throw new Error(`The published questionnaire ${row} cannot be run: ${JSON.stringify(made.error)}`)
  compiled.set(row, made.value)
  return made.value
}
