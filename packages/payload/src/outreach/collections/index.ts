import type { City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { opportunities } from './opportunities.ts'
import { outreachEvents } from './outreach-events.ts'
import { referralCodes } from './referral-codes.ts'

/** What partners keep beside stories, in the order of the menu. */
export const outreachCollections = (city: City): CollectionConfig[] => [
  opportunities(city),
  outreachEvents(city),
  referralCodes(city),
]
