import type { CollectionConfig } from 'payload'
import { pathwayEvents } from './events.ts'
import { pathwayIdentities } from './identities.ts'
import { pathwayPeople } from './people.ts'
import { pathwayTargets } from './targets.ts'

/** The collections of pathway tracking. */
export const pathwayCollections = (): CollectionConfig[] => [
  pathwayPeople(),
  pathwayIdentities(),
  pathwayEvents(),
  pathwayTargets(),
]
