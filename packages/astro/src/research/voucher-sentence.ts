import type { Language } from '@use-it-cities/core'
import { sentenceFor, type WordKey } from '@use-it-cities/voucher-rules/locales'

/** The sentence for a reason or a line of the sum, in a language. A code that this site does not know yet is shown as it is. */
export const voucherSentence =
  (language: Language) =>
  (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
    try {
      return sentenceFor({ key: key as WordKey, params }, language)
    } catch {
      return key
    }
  }
