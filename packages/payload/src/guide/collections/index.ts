import type { City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { guideCorrections } from './guide-corrections.ts'
import { localHelp } from './local-help.ts'

/** The collections of the guide to overseas qualifications, in the order of the menu. */
export const guideCollections = (city: City): CollectionConfig[] => [localHelp(city), guideCorrections()]
