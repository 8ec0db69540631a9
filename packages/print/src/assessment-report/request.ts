import type { AssessmentFile, AssessmentResult, Body, Catalogue, MatterGap, Profile } from '@use-it-cities/assessment'
import type { Language } from '@use-it-cities/core'

export interface AssessmentReportRequest {
  readonly result: AssessmentResult
  readonly catalogue: Catalogue
  /** A city's own profiles it was assessed with, so that items they add have their titles. */
  readonly profiles?: readonly Profile[] | undefined
  /**
   * The answers the result came from. With them every item also shows its question and, for each assessor, the evidence,
   * the note and why it does not apply. Leave them out of what everybody may read.
   */
  readonly answers?: AssessmentFile | undefined
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
