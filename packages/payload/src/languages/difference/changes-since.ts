import { partWordsOf, type PartWords } from '../../text/part-words.ts'
import { wordsHash } from '../../text/words-hash.ts'
import { plainWords } from './plain-words.ts'
import { wordsBetween, type Part } from './words-between.ts'

/** What changed in each part of a text. */
export interface Changes {
  readonly title: readonly Part[]
  readonly summary: readonly Part[]
  readonly body: readonly Part[]
  /** Of the parts beside the body, those that changed, by where they stand. */
  readonly parts: Readonly<Record<string, readonly Part[]>>
}

type Words = Parameters<typeof wordsHash>[0]

/** What changed since the words with that fingerprint; `null` when no version that is still kept has it. */
export function changesSince(hash: string, versions: readonly Words[], now: Words): Changes | null {
  const before = versions.find((version) => wordsHash(version) === hash)
  if (!before) return null
  return {
    title: wordsBetween(plain(before.title), plain(now.title)),
    summary: wordsBetween(plain(before.summary), plain(now.summary)),
    body: wordsBetween(plainWords(before.body), plainWords(now.body)),
    parts: changedParts(partWordsOf(before), partWordsOf(now)),
  }
}

const changedParts = (before: PartWords, now: PartWords): Changes['parts'] =>
  Object.fromEntries(
    Object.keys({ ...before, ...now })
      .filter((path) => before[path] !== now[path])
      .map((path) => [path, wordsBetween(before[path] ?? '', now[path] ?? '')]),
  )

const plain = (value: unknown) => (typeof value === 'string' ? value : '')
