import type { GuideRoute } from '@use-it-cities/qualification-equivalency'

/** The numbers of the steps that come before one; none where that is simply the step before it. */
export function stepsBefore(steps: GuideRoute['steps'], at: number): readonly number[] {
  const before = (steps[at]?.after ?? []).map((id) => steps.findIndex((each) => each.id === id) + 1)
  return before.length === 1 && before[0] === at ? [] : before
}
