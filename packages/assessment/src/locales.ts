import staff from '../locales/staff.en.json' with { type: 'json' }
import type { CompareError } from './compare.ts'
import type { GapError } from './gap.ts'
import type { MigrateError } from './migrate-answers.ts'
import type { AssessError } from './model/errors.ts'
import { everyLanguage } from './words/every-language.ts'
import * as known from './words/known-words.ts'
import { sentenceOf, spoken } from './words/sentence.ts'
import { whatDiffers } from './words/what-differs.ts'

export { isWord, type WordKey, type Words } from './words/known-words.ts'
export type { Piece, Plural, Value } from './words/sentence.ts'

/** The words by language. Which translation a speaker has checked is in `review`. */
export const locales = /* @__PURE__ */ everyLanguage(known.knownWords)

/**
 * The words for a key. Shares (`low`, `high`, `coverage`, `evidenced`, in whole percent), numbers and days are written as
 * people there write them; a parameter that is missing stays in braces, so that somebody notices. A value that runs the
 * other way than the sentence keeps its own direction.
 */
export const wordsFor = /* @__PURE__ */ everyLanguage(known.wordsFor)

/** The words for a key in pieces, for a page that marks which of them are in another language. */
export const piecesFor = /* @__PURE__ */ everyLanguage(known.piecesFor)

/** The sentence for the reason of an item, a law, or the next step. */
export const reasonIn = /* @__PURE__ */ everyLanguage(known.reasonIn)

/** The words for a label; one of your own labels is its id. */
export const labelIn = /* @__PURE__ */ everyLanguage(known.labelIn)

/** The sentence for what is wrong with a file: what was expected, what came, what to do. In English, for staff. */
export const errorSentence = ({ code, params }: AssessError | MigrateError): string => inEnglish(staff[code], params)

/** One sentence for each thing that differs. */
export const differenceSentences = ({ code, differs }: CompareError | GapError): readonly string[] =>
  differs.map((each) => inEnglish(staff[code], { what: each.what, values: whatDiffers(each) }))

const inEnglish = (sentence: string, params: Readonly<Record<string, string | number>>) =>
  spoken(sentenceOf(sentence, params, 'en'), 'en')
