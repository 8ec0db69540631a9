import { fail, ok, type Result } from '@use-it-cities/core'
import type { Pairing } from './model/catalogue.ts'
import type { AssessmentResult, ItemOutcome, Range } from './model/result.ts'

export interface GapError {
  readonly code: 'definitions-differ' | 'unknown-pairing-item'
  readonly differs: readonly {
    readonly what: 'catalogue' | 'version' | 'council' | 'organisation'
    readonly values: readonly string[]
  }[]
}

/** One matter, as the council sees its side and the organisation its own. */
export interface MatterGap {
  readonly id: string
  readonly matter: string
  readonly council: { readonly item: string; readonly outcome: ItemOutcome }
  readonly organisation: { readonly item: string; readonly outcome: ItemOutcome }
  /** The council's value less the organisation's, -1 to 1; `null` where one side is not scored. */
  readonly gap: Range | null
  /** `alike` when both are sure and equal; `cannot-tell` while what is unknown leaves it open. */
  readonly finding: 'council-ahead' | 'organisation-ahead' | 'alike' | 'cannot-tell' | 'not-asked'
}

/**
 * The two sides of the same matters, widest certain gap first. The finding is the distance and not whose answer is right:
 * the two are asked different questions about one matter.
 */
export function gap(
  council: AssessmentResult,
  organisation: AssessmentResult,
  pairings: readonly Pairing[],
): Result<readonly MatterGap[], GapError> {
  const differs = (['catalogue', 'version'] as const).flatMap((what) =>
    council[what] === organisation[what] ? [] : [{ what, values: [council[what], organisation[what]] }],
  )
  if (differs.length > 0) return fail({ code: 'definitions-differ', differs })
  const ofCouncil = new Map(council.items.map((item) => [item.id, item]))
  const ofOrganisation = new Map(organisation.items.map((item) => [item.id, item]))
  const missing = pairings.flatMap((pairing) => [
    ...(ofCouncil.has(pairing.council) ? [] : [{ what: 'council' as const, values: [pairing.council] }]),
    ...(ofOrganisation.has(pairing.organisation)
      ? []
      : [{ what: 'organisation' as const, values: [pairing.organisation] }]),
  ])
  if (missing.length > 0) return fail({ code: 'unknown-pairing-item', differs: missing })
  const matters = pairings.flatMap(({ id, matter, ...pair }) => {
    const [one, other] = [ofCouncil.get(pair.council), ofOrganisation.get(pair.organisation)]
    if (!one || !other) return []
    const between = one.value && other.value ? apart(one.value, other.value) : null
    return [
      {
        id,
        matter,
        council: { item: one.id, outcome: one.outcome },
        organisation: { item: other.id, outcome: other.outcome },
        gap: between,
        finding: findingOf(between),
      },
    ]
  })
  return ok(matters.sort((one, other) => certain(other.gap) - certain(one.gap)))
}

const apart = (one: Range, other: Range): Range => ({ low: one.low - other.high, high: one.high - other.low })

/** What is sure of a gap, whichever way it goes. */
const certain = (gap: Range | null) => (gap ? Math.max(0, gap.low, -gap.high) : -1)

function findingOf(gap: Range | null): MatterGap['finding'] {
  if (!gap) return 'not-asked'
  if (gap.low > 0) return 'council-ahead'
  if (gap.high < 0) return 'organisation-ahead'
  return gap.low === 0 && gap.high === 0 ? 'alike' : 'cannot-tell'
}
