import { dayInWords, type Language } from '@use-it-cities/core'
import {
  isOpportunityShown,
  occasionsFrom,
  publicContactSchema,
  type Opportunity,
  type OutreachEvent,
  type PublicContact,
} from '@use-it-cities/success-stories/outreach'
import type { Payload } from 'payload'
import { readOffers } from '../outreach/publication/read-offers.ts'
import { toContact } from '../outreach/to-contact.ts'
import { settingsOf, type CityMoment } from '../settings.ts'
import { slugs } from '../slugs.ts'
import type { PrintableStory } from './printable-story.ts'
import type { StepChoice } from './views.ts'

export interface OnLeaflet {
  readonly text?: string
  readonly phone?: string
  readonly where?: string
}

type Offer = Opportunity | OutreachEvent
const isEvent = (offer: Offer): offer is OutreachEvent => 'occasions' in offer

/** What is on now or later; what the story's own organisation offers comes first. */
async function offersOn(payload: Payload, { on, time }: CityMoment, organisation: string): Promise<readonly Offer[]> {
  const { opportunities, events } = await readOffers(payload, on)
  const open: Offer[] = [
    ...opportunities.filter((each) => isOpportunityShown(each, on)),
    ...events.filter((each) => occasionsFrom(each, on, time).some(({ isCancelled }) => !isCancelled)),
  ]
  const isTheirs = (offer: Offer) => (offer.organisation === organisation ? 0 : 1)
  return open.sort((one, other) => isTheirs(one) - isTheirs(other))
}

/** What the foot of a leaflet can lead to, for the panel. */
export async function stepChoices(
  payload: Payload,
  story: PrintableStory,
  now: CityMoment,
): Promise<readonly StepChoice[]> {
  const offers = await offersOn(payload, now, story.partner.id)
  return offers.map(({ id, texts, sourceLanguage }) => ({
    id,
    title: (texts[sourceLanguage] ?? Object.values(texts)[0])?.title ?? id,
    languages: Object.keys(texts) as Language[],
  }))
}

/**
 * One next step in one language, and it ends at a person: what is chosen, else an invitation to ask; the number of its
 * own contact, else of the story's organisation. `null`: it is not on any more, or not written in this language.
 */
export async function nextStep(
  payload: Payload,
  story: PrintableStory,
  { id, language, now }: { readonly id: string | null; readonly language: Language; readonly now: CityMoment },
): Promise<OnLeaflet | null> {
  const own = await contactOf(payload, story)
  if (id === null) return { ...reached(own, language) }
  const offer = (await offersOn(payload, now, story.partner.id)).find((each) => each.id === id)
  const text = offer?.texts[language]?.title
  if (!offer || text === undefined) return null
  const contact = offer.contact ?? own
  return { text, ...reached(contact, language), ...(isEvent(offer) && venueOf(offer, language, now)) }
}

function reached(contact: PublicContact | null, language: Language): OnLeaflet {
  const { phone, dropIn } = contact ?? {}
  const when = dropIn?.when[language]
  return {
    ...(phone !== undefined && { phone }),
    ...(dropIn && when !== undefined && { where: `${dropIn.where}\n${when}` }),
  }
}

function venueOf(event: OutreachEvent, language: Language, { on, time }: CityMoment): OnLeaflet {
  const next = occasionsFrom(event, on, time).find(({ isCancelled }) => !isCancelled)
  if (!event.venue || !next) return {}
  return {
    where: `${event.venue.name}, ${event.venue.address}\n${dayInWords(next.on, language)}, ${next.from}–${next.until}`,
  }
}

async function contactOf(payload: Payload, { organisation }: PrintableStory): Promise<PublicContact | null> {
  if (organisation === null) return null
  const where = { id: { equals: organisation } }
  const row = await payload.db.findOne<{ id: string; contact?: unknown }>({ collection: slugs.organisations, where })
  const read = publicContactSchema.safeParse(toContact(row?.contact, settingsOf(payload).city))
  return read.success ? read.data : null
}
