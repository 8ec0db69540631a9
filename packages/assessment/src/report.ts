import { compareHtml as compareTable } from './report/compare-html.ts'
import { resultCsv as csv } from './report/csv.ts'
import { gapHtml as gapTable } from './report/gap-html.ts'
import { resultHtml as html } from './report/html.ts'
import { resultOscal as oscal } from './report/oscal.ts'
import { radarOf as radar } from './report/radar.ts'
import { everyLanguage } from './words/every-language.ts'

export type { CompareHtmlOptions } from './report/compare-html.ts'
export type { CsvOptions } from './report/csv.ts'
export type { GapHtmlOptions } from './report/gap-html.ts'
export type { HtmlOptions } from './report/html.ts'
export { oscalVersion, type OscalOptions } from './report/oscal.ts'
export type { Radar } from './report/radar.ts'
export { itemsById, linesOf, percentDown, percentUp, profileOf } from './report/words.ts'

/** One line for each item, for a spreadsheet. */
export const resultCsv = /* @__PURE__ */ everyLanguage(csv)
/** The whole result as a piece of HTML. */
export const resultHtml = /* @__PURE__ */ everyLanguage(html)
/** Two sides of the same matters as a piece of HTML. */
export const gapHtml = /* @__PURE__ */ everyLanguage(gapTable)
/** Results over time and between bodies as a piece of HTML. */
export const compareHtml = /* @__PURE__ */ everyLanguage(compareTable)
/** The result as OSCAL assessment results. */
export const resultOscal = /* @__PURE__ */ everyLanguage(oscal)
/** Scores by group as a drawing, with the same as sentences. */
export const radarOf = /* @__PURE__ */ everyLanguage(radar)
