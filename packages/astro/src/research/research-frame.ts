import type { Language } from '@use-it-cities/core'
import { buttonTo, framed, linkTo, type Frame } from '../questionnaire/view/frame.ts'
import type { Child } from '../questionnaire/markup.ts'
import type { CitySite } from '../server/city-site.ts'
import { inLanguage } from '../site/in-language.ts'
import type { Area } from '../words/areas.ts'
import { reviewOf } from '../words/review-of.ts'
import { documentOf } from './document.ts'

export interface ResearchPage {
  readonly language: Language
  readonly title: string
  readonly main: Child
  /** Languages this page is offered in. */
  readonly languages: readonly Language[]
  /** This page in a language. */
  readonly addressIn: (language: Language) => string
  /** Languages are buttons that take the answers along, because the page carries some. */
  readonly takesAnswersAlong?: boolean
  /** Stands before everything else, such as the button that Enter presses. */
  readonly first?: Child
  readonly script?: string
  readonly isFindable?: boolean
  /** Areas whose words the page uses besides those of the frame. */
  readonly areas?: readonly Area[]
  /** Another style sheet than that of the questionnaire. */
  readonly css?: string
}

/** Draws a page of the questionnaire in the frame of the city. */
export function researchHtml(
  site: Pick<CitySite, 'facts' | 'languages' | 'catalogues' | 'words'>,
  page: ResearchPage,
): string {
  const { language, languages, addressIn } = page
  const { city, researchCss } = site.facts
  const name = inLanguage(city.title, language)
  const isCityLanguage = site.languages.includes(language)
  const frame: Frame = {
    language,
    t: site.words.questionnaire(language),
    review: reviewOf(site.catalogues, language, ['questionnaire', ...(page.areas ?? [])]),
    site: { text: name.text, language: name.language, href: isCityLanguage ? `/${language}/` : '/' },
    tongues: languages.map((each) => ({
      language: each,
      way: page.takesAnswersAlong ? buttonTo(each, addressIn(each)) : linkTo(addressIn(each)),
    })),
  }
  return documentOf({
    language,
    title: page.title,
    site: name.text,
    brand: city.colours.brand,
    css: page.css ?? researchCss,
    body: [page.first, framed(frame, page.main)],
    ...(page.script === undefined ? {} : { script: page.script }),
    isFindable: page.isFindable ?? false,
  })
}
