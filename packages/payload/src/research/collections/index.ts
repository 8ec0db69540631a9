import type { CollectionConfig } from 'payload'
import { keptAside } from './kept-aside.ts'
import { questionnaires } from './questionnaires.ts'
import { researchers } from './researchers.ts'
import { routeDecisions } from './route-decisions.ts'
import { submissionContacts } from './submission-contacts.ts'
import { submissions } from './submissions.ts'

/** The collections of community research, in the order of the menu. */
export const researchCollections = (): CollectionConfig[] => [
  questionnaires(),
  researchers(),
  routeDecisions(),
  submissions(),
  submissionContacts(),
  keptAside(),
]
