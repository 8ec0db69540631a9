import type { AssessmentResult, Body, Catalogue, MatterGap } from '@use-it-cities/assessment'
import type { Language } from '@use-it-cities/core'

export interface AssessmentReportRequest {
  readonly result: AssessmentResult
  /**
   * The catalogue the result was assessed with; a city's own profiles among its `profiles`, so that items they add have
   * their titles.
   */
  readonly catalogue: Catalogue
  /** English when left out. What a catalogue says stays in the catalogue's language and is tagged so. */
  readonly language?: Language | undefined
  /** What `gap` found between a council and an organisation, as a section of its own. */
  readonly twoSides?: TwoSides | undefined
}

export interface TwoSides {
  readonly council: Body
  readonly organisation: Body
  readonly matters: readonly MatterGap[]
}
