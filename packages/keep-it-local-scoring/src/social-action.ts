import type { Catalogue } from '@use-it-cities/assessment'
import socialAction from '../data/social-action.json' with { type: 'json' }

/** Eight conditions for social action, from a workshop in Birmingham in 2018. The questions to them are ours. */
export const socialActionCatalogue: Catalogue = socialAction as Catalogue
