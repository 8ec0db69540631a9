/**
 * Sentences and reports with the words in English alone, for a page that counts its bytes: `learnWords` brings the one
 * other language it is read in (`./locales/ur.json`, as `Words`). Everybody else takes `./locales` and `./report`, which know
 * all languages.
 */
export { basisMark } from './report/basis-mark.ts'
export { compareHtml, type CompareHtmlOptions } from './report/compare-html.ts'
export { resultCsv, type CsvOptions } from './report/csv.ts'
export { gapHtml, type GapHtmlOptions } from './report/gap-html.ts'
export { resultHtml, type HtmlOptions } from './report/html.ts'
export { radarOf, type Radar } from './report/radar.ts'
export {
  isWord,
  labelIn,
  learnWords,
  piecesFor,
  reasonIn,
  wordsFor,
  type WordKey,
  type Words,
} from './words/known-words.ts'
