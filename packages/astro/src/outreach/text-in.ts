import type { Language } from '@use-it-cities/core'
import type { Opportunity, OutreachEvent, OutreachText } from '@use-it-cities/success-stories/outreach'

export interface ShownText {
  readonly text: OutreachText
  /** The language it is really in: the reader's own where there is one, else the one it was written in. */
  readonly language: Language
}

/** What a reader gets to read of an offer or an event. */
export function textIn(
  { texts, sourceLanguage }: Pick<Opportunity | OutreachEvent, 'texts' | 'sourceLanguage'>,
  asked: Language,
): ShownText {
  const languages = [asked, sourceLanguage, ...(Object.keys(texts) as Language[])]
  for (const language of languages) {
    const text = texts[language]
    if (text) return { text, language }
  }
  throw new Error('Expected a text in at least one language: the schema of a publication asks for it.')
}
