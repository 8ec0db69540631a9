import type { Basis } from '../model/catalogue.ts'
import type { WordKey } from '../words/known-words.ts'

/** How a question is marked that no source asks in these words; what somebody remembered is not the same as a judgement. */
export const basisMark = (basis: Basis): WordKey | null => marks[basis]

const marks = {
  source: null,
  'source+ours': 'report.mark-ours',
  ours: 'report.mark-ours',
  'source+memory': 'report.mark-part-memory',
  memory: 'report.mark-memory',
} as const satisfies Record<Basis, WordKey | null>
