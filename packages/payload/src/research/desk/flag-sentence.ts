import { flagSentence as sentence } from '@use-it-cities/voucher-rules/locales'
import type { StoredFlag } from './row.ts'

/** What was seen, in a sentence that never says what it means. */
export const flagSentence = ({ key, params }: StoredFlag): string => sentence({ key, params })
