import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'
import { wordsHash } from '../../text/words-hash.ts'
import type { Row } from './facts-of.ts'

/** The fingerprint of words that a page could show; `null` while title, summary or body are not there. */
export function shownWords(row: Row): string | null {
  const isWritten = [row.title, row.summary].every((each) => typeof each === 'string' && each.trim() !== '')
  return isWritten && lexicalToBlocks(row.body).ok ? wordsHash(row) : null
}
