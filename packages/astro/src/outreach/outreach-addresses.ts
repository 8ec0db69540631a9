import type { Language } from '@use-it-cities/core'
import { paged } from '../site/paged.ts'

/** What a message of a resident is about, as the address of the contact page carries it. */
export type ContactAbout = `story:${string}` | `opportunity:${string}` | `event:${string}` | `topic:${string}`

/** Addresses of what there is to do and of the page where somebody asks to be contacted. */
export const outreachAddresses = {
  opportunities: (language: Language, page = 1) => paged(`/${language}/opportunities`, page),
  opportunity: (language: Language, id: string) => `/${language}/opportunities/${id}`,
  events: (language: Language, page = 1) => paged(`/${language}/events`, page),
  event: (language: Language, id: string) => `/${language}/events/${id}`,
  /** The dates of an event for a calendar. */
  calendar: (language: Language, id: string) => `/${language}/events/${id}.ics`,
  contact: (language: Language, about?: ContactAbout) => `/${language}/contact${about ? `?about=${about}` : ''}`,
} as const
