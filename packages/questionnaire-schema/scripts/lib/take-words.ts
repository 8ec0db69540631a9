import type { Language } from '@use-it-cities/core'
import type { Definition, Translation } from '../../src/contract/index.ts'
import { sourceStamp } from '../../src/define/source-stamp.ts'
import { sourceWords } from '../../src/define/source-words.ts'

/**
 * A translation with a translator's words taken in. Text that is new or different is stamped with the source words of
 * today; text that stays keeps its old stamp, so that running this again never makes a stale sentence look fresh.
 * Whatever changes anything needs a speaker to check it again.
 *
 * @throws Error that names every key the questionnaire does not have.
 */
export function takeWords(
  definition: Definition,
  language: Language,
  words: ReadonlyMap<string, string>,
  before?: Translation,
): Translation {
  const source = sourceWords(definition)
  const unknown = [...words.keys()].filter((key) => !source.has(key))
  if (unknown.length > 0)
    throw new Error(`Expected keys of ${definition.id}, for example "title", got: ${unknown.join(', ')}.`)
  let isChanged = !before
  const taken: Record<string, Translation['words'][string]> = {}
  for (const [key, text] of source) {
    const old = before?.words[key]
    const now = words.get(key) ?? old?.text
    if (now === undefined) continue
    if (old?.text === now) {
      taken[key] = old
      continue
    }
    taken[key] = { text: now, of: sourceStamp(text) }
    isChanged = true
  }
  return {
    contract: 1,
    questionnaire: definition.id,
    language,
    review: before && !isChanged ? before.review : { status: 'unreviewed' },
    words: taken,
  }
}
