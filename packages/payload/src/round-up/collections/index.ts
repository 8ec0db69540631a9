import type { CollectionConfig } from 'payload'
import { roundUpSubscribers } from './round-up-subscribers.ts'
import { roundUps } from './round-ups.ts'

/** The weekly e-mail and who gets it. */
export const roundUpCollections = (): CollectionConfig[] => [roundUps(), roundUpSubscribers()]
