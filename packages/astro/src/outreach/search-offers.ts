import type { Language } from '@use-it-cities/core'
import type { Opportunity, OutreachEvent, OutreachText } from '@use-it-cities/success-stories/outreach'
import { fold } from '../site/fold.ts'
import { highlight, termsOf, type Fragment } from '../site/search.ts'

/** An offer or an event that holds every word of a query. */
export interface OfferHit<Item> {
  readonly item: Item
  /** The language the match was found in: the reader's own where it matches, another one otherwise. */
  readonly language: Language
  readonly title: readonly Fragment[]
  readonly summary: readonly Fragment[]
}

const most = 10

/**
 * Offers or events that hold every word of the query, as `search` finds stories: titles first, then the reader's own
 * language. A city has some dozens of them, so they are folded when somebody searches.
 */
export function searchOffers<Item extends Opportunity | OutreachEvent>(
  items: readonly Item[],
  query: string,
  language: Language,
  live: readonly Language[],
): readonly OfferHit<Item>[] {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  return items
    .flatMap((item) => {
      const found = live
        .flatMap((each) => {
          const text = item.texts[each]
          const score = text ? scoreOf(text, item, terms) : 0
          return text && score > 0 ? [{ text, language: each, score: score + (each === language ? 1000 : 0) }] : []
        })
        .sort((a, b) => b.score - a.score)[0]
      return found ? [{ item, ...found }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item, text, language: foundIn }) => ({
      item,
      language: foundIn,
      title: highlight(text.title, terms),
      summary: highlight(text.summary, terms),
    }))
}

/** 0 when a word is missing. */
function scoreOf(text: OutreachText, item: Opportunity | OutreachEvent, terms: readonly string[]): number {
  const title = fold(text.title)
  const summary = fold(text.summary)
  const venue = 'venue' in item && item.venue ? [item.venue.name, item.venue.address] : []
  const rest = fold([...text.body, ...venue].join('\n'))
  let score = 0
  for (const term of terms) {
    const found = (title.includes(term) ? 10 : 0) + (summary.includes(term) ? 4 : 0) + (rest.includes(term) ? 1 : 0)
    if (found === 0) return 0
    score += found
  }
  return score
}
