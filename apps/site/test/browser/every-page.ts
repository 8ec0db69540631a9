import type { Language } from '@use-it-cities/core'
import type { Feed } from '@use-it-cities/success-stories'
import { meetingId, mentoringId, pastEventId } from '../outreach-fixture.ts'
import { bannerCode, fullStory } from '../whole-city.ts'
import { guidePageTypes } from './guide-page-types.ts'
import { gone, pageTypes } from './page-types.ts'

export interface EveryPage {
  readonly name: string
  readonly path: string
  readonly status: number
  /** What it may weigh, in kilobytes: a whole cold visit, and the page with its style alone, both compressed. */
  readonly budget: { readonly visit: number; readonly page: number }
}

const eventOver = `events/${pastEventId}`
const championGone = `champions/${gone}`
/** Everything else answers 200. */
const statuses: Readonly<Record<string, number>> = {
  gone: 410,
  missing: 404,
  'short link': 404,
  'offer gone': 410,
  [eventOver]: 410,
  [championGone]: 410,
}
const budgetOf = (name: string, status: number): EveryPage['budget'] => {
  if (status >= 400) return { visit: 8, page: 8 }
  if (name === 'story') return { visit: 45, page: 14 }
  // A picture of 18 kB may stand on the home page.
  return name === 'home' ? { visit: 30, page: 12 } : { visit: 30, page: 30 }
}

/**
 * One address of every kind of page a resident reads, in a language, with its status and what it may weigh. A new kind of
 * page enters here or in `page-types.ts`, and with that every test of budgets, HTML, contrast and width. Shown by
 * `aWholeCity`.
 */
export const everyPage = (language: Language, feed: Feed): readonly EveryPage[] =>
  [
    ...pageTypes(language, feed),
    ...guidePageTypes(language).map((path) => ({ name: path.replace(/^\/\w+\//, ''), path })),
    ...[...researchPages, ...checkPages, ...outreachPages].map((name) => ({ name, path: `/${language}/${name}` })),
  ].map(({ name, path }) => {
    const status = statuses[name] ?? 200
    return { name, path, status, budget: budgetOf(name, status) }
  })

const researchPages = ['questionnaire/', 'questionnaire/use-it-household', 'my-vouchers']
const checkPages = ['check/', 'check/published', 'check/published/kx7mfr2wq9']
const outreachPages = [
  `opportunities/${mentoringId}`,
  `events/${meetingId}`,
  `champions/${fullStory}?via=${bannerCode}`,
  'contact',
  `contact?about=story:${fullStory}&via=${bannerCode}`,
  'contact/word?page=/en/about',
  'accessibility',
  eventOver,
  championGone,
]
