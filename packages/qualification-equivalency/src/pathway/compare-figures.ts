import { fail, ok, type Result } from '@use-it-cities/core'

/** How a source puts a number: exactly, `more than 70`, `almost 200`, or loosely. */
export type Bound = 'exact' | 'more-than' | 'almost' | 'about'

/** A figure and what it counts. */
export interface Figure {
  /** Two figures are about the same thing only when this is the same. */
  readonly definition: string
  readonly value: number
  readonly bound: Bound
}

/** Between what bounds a number lies, both ends included; `null` where nobody knows. */
export interface Between {
  readonly atLeast: number | null
  readonly atMost: number | null
}

export interface DefinitionsDiffer {
  readonly code: 'definitions-differ'
  readonly definitions: readonly [string, string]
}

/** Whole people: more than 70 is at least 71, almost 200 is at most 199, and about 10 is neither. */
export function boundsOf({ value, bound }: Pick<Figure, 'value' | 'bound'>): Between {
  if (bound === 'exact') return { atLeast: value, atMost: value }
  if (bound === 'more-than') return { atLeast: value + 1, atMost: null }
  return { atLeast: null, atMost: bound === 'almost' ? value - 1 : null }
}

/** How much more the second is than the first. Figures of different definitions are not compared: that is the answer. */
export function compareFigures(first: Figure, second: Figure): Result<Between, DefinitionsDiffer> {
  if (first.definition !== second.definition)
    return fail({ code: 'definitions-differ', definitions: [first.definition, second.definition] })
  const [before, after] = [boundsOf(first), boundsOf(second)]
  return ok({ atLeast: minus(after.atLeast, before.atMost), atMost: minus(after.atMost, before.atLeast) })
}

/** A figure as a share of a target, in per cent to one place. The target has to count the same thing. */
export function shareOfTarget(
  figure: Figure,
  target: { readonly definition: string; readonly target: number },
): Result<Between, DefinitionsDiffer> {
  if (figure.definition !== target.definition)
    return fail({ code: 'definitions-differ', definitions: [figure.definition, target.definition] })
  const { atLeast, atMost } = boundsOf(figure)
  const share = (people: number | null) => (people === null ? null : Math.round((people / target.target) * 1000) / 10)
  return ok({ atLeast: share(atLeast), atMost: share(atMost) })
}

const minus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other
