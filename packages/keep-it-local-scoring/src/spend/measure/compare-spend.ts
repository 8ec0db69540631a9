import { fail, ok, type Result } from '@use-it-cities/core'
import { differing, type SpendDefinition } from './definition.ts'
import type { ShareRange } from './share.ts'

/** Two sets of figures that do not mean the same, and in which fields. */
export interface DefinitionsDiffer {
  readonly code: 'definitions-differ'
  readonly differing: readonly string[]
}

/** `unknown` where the two ranges overlap: either may be the larger. */
export type Compared = 'higher' | 'lower' | 'same' | 'unknown'

interface Figures {
  readonly definition: SpendDefinition
  readonly localShare: ShareRange
  readonly vcseShare: ShareRange
}

/** How the first stands to the second. Refuses to compare figures of different definitions, rather than rank them. */
export function compareSpend(
  one: Figures,
  other: Figures,
): Result<{ readonly localShare: Compared; readonly vcseShare: Compared }, DefinitionsDiffer> {
  const fields = differing(one.definition, other.definition)
  if (fields.length > 0) return fail({ code: 'definitions-differ', differing: fields })
  return ok({
    localShare: compared(one.localShare, other.localShare),
    vcseShare: compared(one.vcseShare, other.vcseShare),
  })
}

function compared(one: ShareRange, other: ShareRange): Compared {
  if (one.low > other.high) return 'higher'
  if (one.high < other.low) return 'lower'
  return one.low === one.high && one.low === other.low && one.high === other.high ? 'same' : 'unknown'
}
