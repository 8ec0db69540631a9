import { fingerprint } from '../research/fingerprint.ts'
import type { RoundUpRow } from './round-up-row.ts'

/** The words that somebody looked at before they pressed send. */
export const wordsHashOf = ({ subject, intro, items }: Pick<RoundUpRow, 'subject' | 'intro' | 'items'>): string =>
  fingerprint({ subject, intro, items })
