import type { AssessmentFile, AssessmentResult, Catalogue, Item } from '@use-it-cities/assessment'
import type { Language } from '@use-it-cities/core'
import type { Said } from '../route-sheet/route-sheet.ts'
import type { Say } from '../words/say.ts'
import type { Line } from './report-sheet.ts'
import type { NumberedSources } from './numbered-sources.ts'

/** What every part of a report is made from. */
export interface ReportContext {
  readonly language: Language
  readonly say: Say
  readonly result: AssessmentResult
  readonly catalogue: Catalogue
  /** The answers the result came from; `null` where the report shows no evidence. */
  readonly answers: AssessmentFile | null
  /** The catalogue's items, and those that the profile adds. */
  readonly items: ReadonlyMap<string, Item>
  /** The title of the profile it was assessed with; `null` for all items. */
  readonly profile: string | null
  readonly sources: NumberedSources
  /** Words of the catalogue, in its language. */
  readonly quoted: (text: string) => Said
  /** `CAT-C-07 Who decides what`; an id nobody knows by itself. */
  readonly titled: (id: string) => Line
}
