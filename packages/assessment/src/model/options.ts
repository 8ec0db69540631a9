import type { Profile } from './catalogue.ts'
import type { Label } from './result.ts'

/** What a city or a reader may change without touching a catalogue. Each change shows in the result. */
export interface AssessOptions {
  /** Profiles beside the catalogue's own, for example a city's. */
  readonly profiles?: readonly Profile[] | undefined
  /** Item weights over those of catalogue and profile. */
  readonly weights?: Readonly<Record<string, number>> | undefined
  /** Group weights over those of catalogue and profile. */
  readonly groupWeights?: Readonly<Record<string, number>> | undefined
  /** Names for parts of the scale, from 0 up. `defaultLabels` when left out. */
  readonly labels?: readonly Label[] | undefined
}
