import { isLanguage, languages } from '@use-it-cities/core'
import type { Wrong } from '../../guide/wrong.ts'
import { plainText } from '../plain-text.ts'
import { isFilled, type Row } from '../rows.ts'

/** What was stored, what came, and in which languages somebody writes. */
interface Translation {
  readonly stored: readonly Row[]
  readonly came: readonly Row[]
  readonly spoken: readonly string[]
}

/** What of a row of words a translator writes. Its language is how it is found; how it came about is not theirs to say. */
const written = ['title', 'summary', 'body'] as const

/**
 * The words as they will be: those in the languages of whoever writes as they came, all others as they were stored, also
 * where they came changed, older or not at all.
 */
export function ownWords({ stored, came, spoken }: Translation): Row[] {
  const ofTheirs = came.filter(({ language }) => spoken.includes(String(language)))
  const isNew = ({ language }: Row) => !stored.some((row) => row.language === language)
  return [
    ...stored.map((row) => {
      const newer = ofTheirs.find(({ language }) => language === row.language)
      return newer ? withWordsOf(row, newer) : row
    }),
    ...ofTheirs.filter(isNew).map((row) => ({ language: row.language, ...wordsOf(row), review: 'unreviewed' })),
  ]
}

/** Words that a speaker had checked are not those words any more once they are changed. The original stays the original. */
function withWordsOf(stored: Row, newer: Row): Row {
  const isChanged = written.some((name) => name in newer && asRead(newer[name]) !== asRead(stored[name]))
  if (!isChanged) return stored
  return { ...stored, ...wordsOf(newer), review: stored.review === 'original' ? 'original' : 'unreviewed' }
}

const wordsOf = (row: Row): Row =>
  Object.fromEntries(written.flatMap((name) => (name in row ? [[name, row[name]]] : [])))

const asRead = (value: unknown): unknown => (typeof value === 'string' ? plainText(value) : (value ?? ''))

/** What of the words that came is refused, because leaving it out in silence would lose what somebody wrote or meant. */
export function wrongInOwnWords({ stored, came, spoken }: Translation): Wrong[] {
  const isThere = (rows: readonly Row[], language: unknown) => rows.some((row) => row.language === language)
  const inRows = came.flatMap(({ language }, at): Wrong[] => {
    const path = `words.${at}.language`
    if (!isFilled(language)) return [{ path, message: 'Expected the language of these words. Choose one.' }]
    if (!spoken.includes(String(language)))
      return isThere(stored, language)
        ? []
        : [
            {
              path,
              message: `Expected one of your languages, ${named(spoken)}; ${named([language])} came. Choose one.`,
            },
          ]
    return came.findIndex((row) => row.language === language) < at
      ? [{ path, message: 'Expected each language once; this one is there already. Write its words there.' }]
      : []
  })
  const gone = stored.filter(({ language }) => spoken.includes(String(language)) && !isThere(came, language))
  const missing = gone.map(({ language }) => ({
    path: 'words',
    message: `Expected the words in ${named([language])} still to be there; they were left out. Change them here; to remove them, ask whoever offers it.`,
  }))
  return inRows.length > 0 ? inRows : missing.slice(0, 1)
}

const named = (codes: readonly unknown[]): string =>
  codes.map((code) => (isLanguage(code) ? languages[code].english : `“${String(code).slice(0, 20)}”`)).join(' or ')
