import type { Catalogue } from '@use-it-cities/assessment'
import transferReadiness from '../data/transfer-readiness.json' with { type: 'json' }

/** Is another city ready to try what Birmingham tried? From a case study of 2019; the questions to it are ours. */
export const transferReadinessCatalogue: Catalogue = transferReadiness as Catalogue
