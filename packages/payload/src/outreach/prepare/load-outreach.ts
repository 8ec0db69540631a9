import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { City, Language } from '@use-it-cities/core'
import { languageSchema, localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { opportunityKinds, outreachCodeSchema, publicContactSchema } from '@use-it-cities/success-stories/outreach'
import type { Payload } from 'payload'
import { z } from 'zod'
import { addMonths } from '../../guide/add-months.ts'
import { keepNote } from '../../keep-note.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs, type Slug } from '../../slugs.ts'
import { mostMonths } from '../check/days.ts'
import { rowIn } from '../rows.ts'
import { toContact } from '../to-contact.ts'

const source = z.url({ protocol: /^https?$/ }).meta({ description: 'The page that says so' })

/** What a city has read about and can show: each with the page that says so, and the day on which that was read. */
const opportunitiesSchema = z.array(
  z.strictObject({
    code: outreachCodeSchema,
    kind: z.enum(opportunityKinds),
    organisation: slugSchema,
    themes: z.array(slugSchema).default([]),
    sourceLanguage: languageSchema,
    texts: z.partialRecord(
      languageSchema,
      z.strictObject({ title: z.string(), summary: z.string(), body: z.array(z.string()) }),
    ),
    link: z.url({ protocol: /^https$/ }),
    source,
    checkedOn: localDateSchema,
    showUntil: localDateSchema,
    note: z.string().max(500).optional(),
  }),
)

const contactsSchema = z.array(
  z.strictObject({ organisation: slugSchema, contact: publicContactSchema, source, checkedOn: localDateSchema }),
)

/**
 * Loads `opportunities.json` and `contacts.json` of the content folder once. What is over, or was read on a day that has
 * not come, is left out; who has said how they are reached keeps that. A city without such files has none. Answers how
 * many entries it added.
 */
export async function loadOutreach(
  payload: Payload,
  { contentFolder, withStories }: { contentFolder: string; withStories: boolean },
): Promise<number> {
  const mark = `outreach:${settingsOf(payload).city.id}`
  if (await payload.kv.has(mark)) return 0
  const added = withStories
    ? (await addOpportunities(payload, await read(join(contentFolder, 'opportunities.json'), opportunitiesSchema))) +
      (await addContacts(payload, await read(join(contentFolder, 'contacts.json'), contactsSchema)))
    : 0
  await keepNote(payload, mark, { on: new Date().toISOString(), entries: added })
  return added
}

async function addOpportunities(payload: Payload, entries: z.output<typeof opportunitiesSchema>): Promise<number> {
  const settings = settingsOf(payload)
  const on = today(settings)
  const [organisations, themes] = [await idsIn(payload, slugs.organisations), await idsIn(payload, slugs.themes)]
  const known = await payload.db.find<{ id: string; code?: string }>({
    collection: slugs.opportunities,
    limit: 0,
    pagination: false,
  })
  const codes = new Set(known.docs.map(({ code }) => code))
  const missing = entries.filter(
    ({ code, checkedOn, showUntil }) => !codes.has(code) && checkedOn <= on && on <= showUntil,
  )
  for (const { texts, sourceLanguage, organisation, themes: about, ...entry } of missing)
    await payload.create({
      collection: slugs.opportunities as never,
      data: {
        ...entry,
        showUntil: [entry.showUntil, addMonths(on, mostMonths)].sort()[0],
        organisation: idIn(organisations, organisation),
        themes: about.map((theme) => idIn(themes, theme)),
        words: inLanguagesOf(settings.city, texts).map(([language, { title, summary, body }]) => ({
          language,
          title,
          summary,
          body: body.join('\n'),
          review: language === sourceLanguage ? 'original' : 'unreviewed',
        })),
      } as never,
      depth: 0,
      overrideAccess: true,
    })
  return missing.length
}

/** Words in a language that the city does not have yet wait in the file. */
const inLanguagesOf = <Words>({ languages }: City, texts: Readonly<Partial<Record<Language, Words>>>) =>
  languages.flatMap((language): [Language, Words][] => {
    const words = texts[language]
    return words === undefined ? [] : [[language, words]]
  })

async function addContacts(payload: Payload, entries: z.output<typeof contactsSchema>): Promise<number> {
  const { city } = settingsOf(payload)
  let added = 0
  for (const { organisation, contact } of entries) {
    const row = await payload.db.findOne({
      collection: slugs.organisations,
      where: { slug: { equals: organisation } },
    })
    if (!row) throw unknown(organisation)
    if (toContact(rowIn(row).contact, city) !== null) continue
    await payload.update({
      collection: slugs.organisations as never,
      id: String(rowIn(row).id),
      data: { contact } as never,
      depth: 0,
      overrideAccess: true,
    })
    added += 1
  }
  return added
}

async function idsIn(payload: Payload, collection: Slug): Promise<ReadonlyMap<string, string>> {
  const { docs } = await payload.db.find<{ id: string; slug: string }>({ collection, limit: 0, pagination: false })
  return new Map(docs.map(({ id, slug }) => [slug, id]))
}

function idIn(ids: ReadonlyMap<string, string>, slug: string): string {
  const id = ids.get(slug)
  if (id === undefined) throw unknown(slug)
  return id
}

const unknown = (slug: string) =>
  new Error(`The content names "${slug}", which the city does not define. Add it to the city, or correct the file.`)

async function read<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  const parsed = schema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new Error(`The content file ${file} is not right.\n${z.prettifyError(parsed.error)}`)
}
