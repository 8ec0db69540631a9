import {
  occasionsFrom,
  type Occasion,
  type OutreachEvent,
  type PublicContact,
} from '@use-it-cities/success-stories/outreach'
import type { PageContext } from '../site/page-context.ts'
import type { AboutThing } from './about.ts'

/** How a person is reached without waiting for an answer. All of it may be empty: then only the form is left. */
export interface WaysNow {
  /** Telephone or e-mail of the city itself. */
  readonly hasCityContact: boolean
  readonly people: readonly { readonly name: string | null; readonly contact: PublicContact }[]
  /** More organisations than these have said how. */
  readonly hasMore: boolean
  readonly dropIns: readonly { readonly event: OutreachEvent; readonly next: Occasion }[]
}

const mostOrganisations = 4
const mostDropIns = 3

/** Of the organisation it is about, else of the city, else of the first organisations that said how; and the next drop-ins. */
export function waysNow(
  { city, outreach, view }: Pick<PageContext, 'city' | 'outreach' | 'view'>,
  thing: Pick<AboutThing, 'organisation' | 'contact'> | null,
): WaysNow {
  const organisations = view.labels?.organisations ?? []
  const { email, phone } = view.labels?.contact ?? city.contact
  const hasCityContact = Boolean(email ?? phone)
  const anyOf = organisations.flatMap(({ id, name }) => {
    const contact = outreach.contactOf(id)
    return contact ? [{ name, contact }] : []
  })
  const its = thing?.contact && {
    name: organisations.find(({ id }) => id === thing.organisation)?.name ?? null,
    contact: thing.contact,
  }
  const people = its ? [its] : hasCityContact ? [] : anyOf.slice(0, mostOrganisations)
  const dropIns = outreach
    .eventsOn(view.on, view.time)
    .filter(({ kind }) => kind === 'drop-in')
    .flatMap((event) => {
      const next = occasionsFrom(event, view.on, view.time).find(({ isCancelled }) => !isCancelled)
      return next ? [{ event, next }] : []
    })
    .slice(0, mostDropIns)
  return { hasCityContact, people, hasMore: !its && people.length > 0 && anyOf.length > people.length, dropIns }
}

/** Somebody can be called, written to or met; where nobody can, the pages must not say so. */
export const canBeReached = ({ hasCityContact, people, dropIns }: WaysNow): boolean =>
  hasCityContact || people.length > 0 || dropIns.length > 0
