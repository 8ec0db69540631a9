import type { PayloadRequest } from 'payload'
import type { Settings } from '../options.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import type { Address } from './take-down-row.ts'

/** Bases that are asked: every site process, and the address that the public uses. */
export function siteBases({ siteCallUrls, siteUrl }: Pick<Settings, 'siteCallUrls' | 'siteUrl'>): readonly string[] {
  // On one computer the public address is a name that only a browser on that computer understands.
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(siteUrl).hostname)
  return [...new Set(isLocal ? siteCallUrls : [...siteCallUrls, siteUrl])]
}

export const unasked = (url: string, must: Address['must']): Address => ({
  url,
  must,
  status: null,
  isGone: false,
  checkedAt: null,
})

interface MediaRow {
  readonly id: string
  readonly filename?: string | null
  readonly sizes?: Readonly<Record<string, { readonly filename?: string | null } | null>> | null
}

/** Where the files of a story are: pictures, and recordings of its words. */
export const fileCollections = [slugs.media, slugs.recordings] as const

/** The rows of one of them, and the names of every file that was ever made of them. */
export interface StoryFiles {
  readonly collection: (typeof fileCollections)[number]
  readonly rows: readonly string[]
  readonly files: readonly string[]
}

/** Every picture and every recording of a story. */
export const filesOf = (req: PayloadRequest, story: string): Promise<readonly StoryFiles[]> =>
  Promise.all(
    fileCollections.map(async (collection) => {
      const { docs } = await req.payload.db.find<MediaRow>({
        collection,
        where: { story: { equals: story } },
        limit: 0,
        pagination: false,
        req,
      })
      const files = docs
        .flatMap(({ filename, sizes }) => [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)])
        .flatMap((name) => (name ? [name] : []))
      return { collection, rows: docs.map(({ id }) => id), files }
    }),
  )

/** Every address the CMS knows by itself, whatever the sites have forgotten meanwhile or whether they answer. */
export async function knownAddresses(
  req: PayloadRequest,
  code: string,
  story: { readonly id: string } | null,
): Promise<readonly Address[]> {
  const settings = settingsOf(req.payload)
  const pages = settings.city.languages.map((language) => `/${language}/stories/${code}`)
  if (!story) return siteBases(settings).flatMap((base) => pages.map((path) => unasked(base + path, 'gone')))
  const kept = await filesOf(req, story.id)
  const texts = await req.payload.db.find<{ id: string }>({
    collection: slugs.texts,
    where: { story: { equals: story.id } },
    limit: 0,
    pagination: false,
    req,
  })
  const shown = [...pages, ...kept.flatMap(({ files }) => files.map((file) => `/media/${file}`))]
  const inside = [
    `/${slugs.stories}/${story.id}?trash=true`,
    `/${slugs.stories}?trash=true&where[code][equals]=${code}`,
    ...texts.docs.map(({ id }) => `/${slugs.texts}/${id}?trash=true`),
    ...kept.flatMap(({ collection, rows, files }) => [
      ...rows.map((id) => `/${collection}/${id}?trash=true`),
      ...files.map((file) => `/${collection}/file/${file}`),
    ]),
  ]
  return [
    ...siteBases(settings).flatMap((base) => shown.map((path) => unasked(base + path, 'gone'))),
    ...inside.map((path) => unasked(`${settings.cmsUrl}/api${path}`, 'closed')),
  ]
}
