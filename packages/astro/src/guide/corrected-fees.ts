import type { GuideRoute, ShownFact } from '@use-it-cities/qualification-equivalency'

/** Fees of a way that the city corrected: where only the sum of a way stands, they say that part of it is a correction. */
export const correctedFees = ({ steps }: Pick<GuideRoute, 'steps'>): readonly ShownFact[] =>
  steps.flatMap(({ facts }) =>
    facts.filter(({ kind, show, corrected }) => kind === 'fee' && show !== 'check-with' && corrected !== undefined),
  )
