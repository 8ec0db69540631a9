import type { City, Language } from '@use-it-cities/core'
import type { CheckSite } from '../check/check-site.ts'
import type { ContactPage } from '../contact/contact-page.ts'
import type { GuideContext } from '../guide/guide-facts.ts'
import type { QuestionsPage } from '../guide/questions/questions-page.ts'
import type { OutreachSite } from '../outreach/outreach-site.ts'
import type { CityWords } from '../words/city-words.ts'
import type { Translate, WordsReview } from '../words/translate.ts'
import type { Resolved } from './resolve.ts'
import type { View } from './view.ts'

/**
 * What every page gets as `Astro.locals.useIt`. Nothing about the reader is in it, so a page is the same for all; but for
 * `questions` and `contact`, which answers to forms have, and no page that is kept.
 */
export interface PageContext {
  readonly city: Pick<City, 'id' | 'name' | 'title' | 'summary' | 'timeZone' | 'colours' | 'contact'>
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string
  readonly path: string
  readonly query: string
  readonly resolved: Resolved
  readonly view: View
  /** The language of the page's own words. */
  readonly language: Language
  readonly languages: readonly Language[]
  /** The words that all pages share, in the language of the page. */
  readonly t: Translate
  /** The words of every area in any language, with what the city changed: `words.contact('ur')('title')`. */
  readonly words: CityWords
  /** A questionnaire is open today: the pages lead to it. */
  readonly hasQuestionnaire: boolean
  /** The guide to health and care professions as it stands today. */
  readonly guide: GuideContext
  /** The checklists of the city, and results that were published. */
  readonly check: CheckSite
  /** Opportunities, events, contacts and short links, as the CMS last published them. */
  readonly outreach: OutreachSite
  /** Set on pages made for one person's answers. */
  readonly questions?: QuestionsPage
  /** Set on the pages of the contact form, made for one person too. */
  readonly contact?: ContactPage
  readonly review: WordsReview
  readonly css: string
}
