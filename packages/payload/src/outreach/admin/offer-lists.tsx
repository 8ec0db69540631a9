import type { Payload, TypedUser } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { offerLists, queryOf, whereOf, type OfferCollection } from './lists.ts'

interface ListProps {
  readonly payload: Payload
  readonly user?: TypedUser
}

export const OpportunityLists = (props: ListProps) => <Lists {...props} of={slugs.opportunities} lastDay="showUntil" />
export const EventLists = (props: ListProps) => <Lists {...props} of={slugs.outreachEvents} lastDay="lastOn" />

/** What somebody asks of a list first, with how many there are. A saved view cannot say “within 14 days”; this can. */
async function Lists({ payload, user, of, lastDay }: ListProps & { of: OfferCollection; lastDay: string }) {
  const settings = settingsOf(payload)
  const address = `${payload.config.routes.admin}/collections/${of}`
  const counted = await Promise.all(
    offerLists(lastDay, today(settings), settings.city.languages).map(async (list) => {
      const found = await payload.count({
        collection: of as never,
        where: whereOf(list),
        overrideAccess: false,
        ...(user && { user }),
      })
      return { label: list.label, query: queryOf(list), count: found.totalDocs }
    }),
  )
  return (
    <nav className="use-it-lists" aria-label="Shown by">
      <a href={address}>All</a>
      {counted
        .filter(({ count }) => count > 0)
        .map(({ label, query, count }) => (
          <a key={label} href={`${address}?${query}`}>
            {label} ({count})
          </a>
        ))}
    </nav>
  )
}
