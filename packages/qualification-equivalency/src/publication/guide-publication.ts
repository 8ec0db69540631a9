import type { Correction } from '../corrections/correction.ts'
import type { LocalHelp } from '../rules/city-help.ts'

/** What a city's CMS gives its site about the guide: its own help, and what was corrected. Nothing about any person. */
export interface GuidePublication {
  readonly contract: 1
  readonly city: string
  /** Rises with every change. */
  readonly revision: number
  /** The moment it was made, ISO 8601 in UTC. */
  readonly generatedAt: string
  readonly help: readonly LocalHelp[]
  readonly corrections: readonly Correction[]
}
