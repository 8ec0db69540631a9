import type { City, Partner, Place, Strand, Theme } from '@use-it-cities/core'
import { partnerSchema, placeSchema, strandSchema, themeSchema } from '@use-it-cities/core/schema'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { slugs, type Slug } from '../slugs.ts'

const row = z.looseObject({ id: z.string(), slug: z.string() })
type Row = z.output<typeof row>

/** The rows that stories point at, by id, and the lists of the city as they stand in the CMS. */
export interface Names {
  readonly slugOf: ReadonlyMap<string, string>
  readonly reports: ReadonlyMap<string, { id: string; title: string; publishedOn?: string; url?: string }>
  /** The public code of each opportunity and event. */
  readonly offers: ReadonlyMap<string, string>
  readonly lists: Pick<City, 'partners' | 'strands' | 'themes' | 'places'>
}

const read = new WeakMap<PayloadRequest, Promise<Names>>()

/** The same, once for a request: one publish asks several times, and these lists do not change in between. */
export function namesFor(req: PayloadRequest): Promise<Names> {
  const known = read.get(req)
  if (known) return known
  const names = loadNames(req.payload, req)
  read.set(req, names)
  return names
}

/** Reads organisations, strands, themes, places, reports and the codes of what there is to do: small lists, read together. */
export async function loadNames(payload: Payload, req?: PayloadRequest): Promise<Names> {
  const [[organisations, strands, themes, places, reports], offers] = await Promise.all([
    Promise.all(
      [slugs.organisations, slugs.strands, slugs.themes, slugs.places, slugs.reports].map((slug) =>
        rowsOf(payload, slug, req),
      ),
    ),
    offerCodes(payload, req),
  ])
  const all = [organisations, strands, themes, places].flatMap((rows) => rows ?? [])
  return {
    slugOf: new Map(all.map(({ id, slug }) => [id, slug])),
    reports: new Map((reports ?? []).map((report) => [report.id, reportOf(report)])),
    offers,
    lists: {
      partners: parsed<Partner>(organisations, partnerSchema, ({ slug, name, kind, role, source }) => ({
        id: slug,
        name,
        kind,
        role: textOf(role),
        source: isFilled(source) ? source : undefined,
      })),
      strands: parsed<Strand>(strands, strandSchema, ({ slug, title, summary }) => ({
        id: slug,
        title: textOf(title),
        summary: textOf(summary),
      })),
      themes: parsed<Theme>(themes, themeSchema, ({ slug, title, kind }) => ({
        id: slug,
        title: textOf(title),
        ...(typeof kind === 'string' && kind !== '' && { kind }),
      })),
      places: parsed<Place>(places, placeSchema, ({ slug, title, kind }) => ({ id: slug, title: textOf(title), kind })),
    },
  }
}

async function rowsOf(payload: Payload, collection: Slug, req?: PayloadRequest): Promise<Row[]> {
  const all = { limit: 0, pagination: false, joins: false } as const
  const found = await payload.db.find({ collection, ...all, sort: 'slug', ...(req && { req }) })
  return found.docs.flatMap((each) => {
    const read = row.safeParse(each)
    return read.success ? [read.data] : []
  })
}

/** Whether one is over is for the site to say: it shows the same story for days. */
async function offerCodes(payload: Payload, req?: PayloadRequest): Promise<Map<string, string>> {
  const found = await Promise.all(
    [slugs.opportunities, slugs.outreachEvents].map((collection) =>
      payload.db.find<{ id: string; code?: unknown }>({
        collection,
        select: { code: true },
        limit: 0,
        pagination: false,
        ...(req && { req }),
      }),
    ),
  )
  return new Map(
    found.flatMap(({ docs }) =>
      docs.flatMap(({ id, code }): [string, string][] => (typeof code === 'string' ? [[id, code]] : [])),
    ),
  )
}

const parsed = <Item>(rows: Row[] | undefined, schema: z.ZodType<Item>, map: (each: Row) => unknown): Item[] =>
  (rows ?? []).flatMap((each) => {
    const read = schema.safeParse(map(each))
    return read.success ? [read.data] : []
  })

function reportOf({ slug, title, publishedOn, url }: Row) {
  return {
    id: slug,
    title: String(title),
    ...(typeof publishedOn === 'string' && publishedOn !== '' && { publishedOn }),
    ...(typeof url === 'string' && url !== '' && { url }),
  }
}

const isFilled = (group: unknown) =>
  typeof group === 'object' &&
  group !== null &&
  // MongoDB gives an empty object where nothing was written.
  Object.keys(group).length > 0 &&
  Object.values(group).every((each) => typeof each === 'string' && each !== '')

/** A group of languages without the empty ones; `undefined` when all are. */
export function textOf(group: unknown): Record<string, string> | undefined {
  if (typeof group !== 'object' || group === null) return undefined
  const filled = Object.entries(group).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  )
  return filled.length > 0 ? Object.fromEntries(filled) : undefined
}
