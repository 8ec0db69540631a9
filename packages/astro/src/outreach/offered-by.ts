import type { Opportunity, OutreachEvent } from '@use-it-cities/success-stories/outreach'

/**
 * The id of the organisation that offers it. Null for a list of vacancies: who put it here did not make it, and the jobs
 * in it are of many employers.
 */
export const offeredBy = ({ kind, organisation }: Pick<Opportunity | OutreachEvent, 'kind' | 'organisation'>) =>
  kind === 'vacancy-list' ? null : organisation
