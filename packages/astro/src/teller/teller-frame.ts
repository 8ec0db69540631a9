import { languages as languageNames, type Language } from '@use-it-cities/core'
import type { Child } from '../questionnaire/markup.ts'
import { htmlAnswer, type ResearchAnswer } from '../research/answer.ts'
import { researchHtml } from '../research/research-frame.ts'
import type { TellerCity } from './teller-city.ts'
import { helpPart } from './view/help-part.ts'

export interface TellerFrame {
  readonly language: Language
  readonly title: string
  readonly main: Child
  readonly addressIn: (language: Language) => string
  /** Languages are buttons, because what the page shows needed a PIN. */
  readonly takesAnswersAlong?: boolean
  readonly status?: number
}

/** For search engines. */
export const unfindable = { 'x-robots-tag': 'noindex, nofollow, noarchive' }

/** A page for one person: kept by nobody, found by no search engine, without JavaScript, in every language we have. */
export function tellerAnswer(site: TellerCity, { status = 200, ...page }: TellerFrame): ResearchAnswer {
  const html = researchHtml(site, {
    ...page,
    main: [page.main, helpPart(site.words.teller(page.language), site.facts.city.contact, page.language)],
    languages: Object.keys(languageNames) as Language[],
    areas: ['teller'],
    css: site.facts.tellerCss,
  })
  const answer = htmlAnswer(html, status)
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...unfindable,
      ...(status === 429 ? { 'retry-after': '900' } : {}),
    },
  }
}
