import { opportunityKinds, type Opportunity } from '@use-it-cities/success-stories/outreach'

/** Offers sorted by their kind, jobs first; those of one kind keep their order. */
export const byKind = (offers: readonly Opportunity[]): readonly Opportunity[] =>
  opportunityKinds.flatMap((kind) => offers.filter((each) => each.kind === kind))
