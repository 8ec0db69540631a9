import type { Language } from '@use-it-cities/core'
import { piecesOf } from '../checks/pieces.ts'
import type { HiddenBecause } from '../reasons.ts'
import type { ConsentGiven } from '../schema/consent.ts'
import type { StoryText } from '../schema/story.ts'
import { namesInAddress, placesInAddress } from '../words/names-in-address.ts'
import { namesIn } from '../words/names-in.ts'
import { placesIn } from '../words/places-in.ts'
import type { Facts } from './rule.ts'

/**
 * The words themselves name nobody, and no place, beyond what the teller allows. Asked again with every consent: words that
 * were right under the one before may say too much under this one.
 */
export function wordsWithinConsent(facts: Facts, { identifiability }: ConsentGiven): readonly HiddenBecause[] {
  const { text, language, tellerNames, places } = facts
  if (!text) return []
  const { name, place } = identifiability
  const looksForName = tellerNames !== null && name !== 'full-name'
  const looksForPlace = places !== null && place !== 'ward'
  if (!looksForName && !looksForPlace) return []
  const asked = JSON.stringify([
    looksForName && [name, tellerNames],
    looksForPlace && [place, places.map(({ kind, title }) => [kind, title?.[language] ?? title?.en])],
  ])
  const last = known.get(text)
  if (last?.asked === asked) return last.because
  const because = reasons(text, language, facts, { name, place })
  // Only what cannot change is remembered.
  if (Object.isFrozen(text)) known.set(text, { asked, because })
  return because
}

const known = new WeakMap<StoryText, { readonly asked: string; readonly because: readonly HiddenBecause[] }>()

function reasons(
  text: StoryText,
  language: Language,
  { tellerNames, places }: Facts,
  { name, place }: Pick<ConsentGiven['identifiability'], 'name' | 'place'>,
): HiddenBecause[] {
  const words = piecesOf('told', '', text)
    .map((piece) => piece.text)
    .join('\n·\n')
  const film = text.film?.url ?? ''
  const isNamed =
    tellerNames !== null && (namesIn(words, tellerNames, name) === 'yes' || namesInAddress(film, tellerNames, name))
  return [
    ...(isNamed ? [{ key: 'consent.named-in-words' as const, params: { language, allowed: name } }] : []),
    ...(places
      ? [...new Set([...placesIn(words, language, places, place), ...placesInAddress(film, language, places, place)])]
      : []
    ).map((found) => ({
      key: 'consent.place-in-words' as const,
      params: { language, place: found, allowed: place },
    })),
  ]
}
