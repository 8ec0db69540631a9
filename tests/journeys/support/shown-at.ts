import type { KillableCity } from './killable-city.ts'
import type { ToldStory } from './told-story.ts'

/** What is made of a story for whoever passes it on. */
const kitOf = (language: string, code: string): readonly string[] => [
  `/${language}/stories/${code}/card.jpg`,
  `/${language}/stories/${code}/square.jpg`,
  `/${language}/champions/${code}`,
  ...['leaflet', 'poster-a4', 'poster-a3', 'press'].map((paper) => `/${language}/champions/${code}/${paper}.pdf`),
]

const allLanguages = ['en', 'ur', 'pa', 'bn', 'ar', 'so', 'ps', 'ro', 'pl'] as const

export interface ShownAt {
  /** Pages of the site, which say 410 once the story is gone, and files, which say 404 or 410. */
  readonly gone: readonly string[]
  /** Addresses of the CMS, asked without an account. */
  readonly closed: readonly string[]
  /** Pages that stay and must not have its code in them. */
  readonly lists: readonly string[]
}

/** Where a story could be seen, put together here and not asked of the product. */
export function shownAt({ cms, site }: Pick<KillableCity, 'cms' | 'site'>, { id, code, files }: ToldStory): ShownAt {
  return {
    gone: [
      ...allLanguages.map((language) => `${site}/${language}/stories/${code}`),
      ...allLanguages.flatMap((language) => kitOf(language, code).map((path) => `${site}${path}`)),
      ...files.map((file) => `${site}/media/${file}`),
    ],
    closed: [
      `${cms}/api/stories/${id}?trash=true`,
      `${cms}/api/stories?trash=true&where[code][equals]=${code}`,
      ...files.map((file) => `${cms}/api/media/file/${file}`),
    ],
    lists: [
      ...allLanguages.flatMap((language) => [
        `${site}/${language}/`,
        `${site}/${language}/stories/`,
        `${site}/${language}/rss.xml`,
      ]),
      `${site}/sitemap/1.xml`,
    ],
  }
}

/** What still shows the story, each with what it said; nothing when it is gone everywhere. No answer is not gone. */
export async function stillShows({ gone, closed, lists }: ShownAt, code: string): Promise<string[]> {
  const refuses = async (address: string, statuses: readonly number[]) => {
    const status = await statusOf(address)
    return statuses.includes(status) ? [] : [`${address} said ${status}`]
  }
  const leavesOut = async (address: string) => {
    const response = await fetch(address)
    const text = await response.text()
    return response.ok && !text.includes(code) ? [] : [`${address} said ${response.status}`]
  }
  const answers = await Promise.all([
    ...gone.map((address) => refuses(address, address.includes('/media/') ? [404, 410] : [410])),
    ...closed.map((address) => refuses(address, [401, 403, 404, 410])),
    ...lists.map(leavesOut),
  ])
  return answers.flat()
}

export async function statusOf(address: string): Promise<number> {
  const response = await fetch(address, { redirect: 'manual' })
  await response.body?.cancel()
  return response.status
}
