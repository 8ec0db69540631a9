import type { CollectionConfig } from 'payload'
import type { Settings } from '../../options.ts'
import { roundUpSubscribers } from './round-up-subscribers.ts'
import { roundUps } from './round-ups.ts'

/** The weekly e-mail and who gets it. */
export const roundUpCollections = (settings: Pick<Settings, 'smtpUrl'>): CollectionConfig[] => [
  roundUps(settings),
  roundUpSubscribers(),
]
