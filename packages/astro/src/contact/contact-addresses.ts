import type { Language } from '@use-it-cities/core'

/** What somebody wants to talk about, as it stands in an address. */
export type AboutName = `story:${string}` | `opportunity:${string}` | `event:${string}` | `topic:${string}`

export const contactAddresses = {
  /** `about` is what it is about; `via` the code of the poster or banner that led here. */
  form: (language: Language, about?: AboutName | null, via?: string | null) => {
    const query = [...(about ? [`about=${about}`] : []), ...(via ? [`via=${via}`] : [])].join('&')
    return `/${language}/contact${query && `?${query}`}`
  },
  /** `page` is the path of the page with the wrong word. */
  word: (language: Language, page?: string) =>
    `/${language}/contact/word${page === undefined ? '' : `?page=${encodeURIComponent(page).replaceAll('%2F', '/')}`}`,
} as const
