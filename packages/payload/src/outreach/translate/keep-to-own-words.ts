import type { CollectionBeforeValidateHook } from 'payload'
import { accountOf } from '../../access/account.ts'
import { refuseWhenWrong } from '../../guide/wrong.ts'
import type { Slug } from '../../slugs.ts'
import { rowIn, rowsIn } from '../rows.ts'
import { ownWords, wrongInOwnWords } from './own-words.ts'
import { writesWordsOnly } from './writes-words-only.ts'

/**
 * A translator changes the words in their own languages and nothing else: whatever else came is as it was stored. What
 * they change is on the site as soon as it is saved, as what an editor changes is.
 */
export const keepToOwnWords: CollectionBeforeValidateHook = ({ collection, data, operation, originalDoc, req }) => {
  const account = accountOf(req)
  const stored = rowIn(originalDoc)
  if (operation !== 'update' || !writesWordsOnly(account, stored.organisation)) return data
  const kept = Object.fromEntries(Object.keys(data ?? {}).map((name) => [name, stored[name]]))
  if (data?.words === undefined) return { ...kept, words: stored.words }
  const words = { stored: rowsIn(stored.words), came: rowsIn(data.words), spoken: account.languages }
  refuseWhenWrong(collection.slug as Slug, req, wrongInOwnWords(words))
  return { ...kept, words: ownWords(words) }
}
