import type { Payload } from 'payload'
import { slugs } from '../slugs.ts'

export interface Subscriber {
  readonly id: string
  readonly email: string
  readonly status: 'active' | 'unsubscribed' | 'refused' | 'restored'
  readonly token: string
  /** When the last round-up that they got was sent; `null`, or on MongoDB nothing at all, before the first. */
  readonly lastSentAt?: Date | string | null
}

/** Everybody who gets the round-up now. */
export async function activeSubscribers(payload: Payload): Promise<readonly Subscriber[]> {
  const { docs } = await payload.db.find<Subscriber>({
    collection: slugs.roundUpSubscribers,
    where: { status: { equals: 'active' } },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}

export const subscriberBy = (payload: Payload, where: { readonly id: string } | { readonly token: string }) => {
  const [[name, value] = ['id', '']] = Object.entries(where)
  return payload.db.findOne<Subscriber>({
    collection: slugs.roundUpSubscribers,
    where: { [name]: { equals: value } },
  })
}

/** A moment as a number; before all others when there was none. */
export const timeOf = (moment: Date | string | null | undefined): number => (moment ? new Date(moment).getTime() : 0)

/** Who had a newer one does not get the old one after it. */
export const isDue = (
  { lastSentAt }: Pick<Subscriber, 'lastSentAt'>,
  { sentAt }: { readonly sentAt: string | null },
): boolean => timeOf(lastSentAt) < timeOf(sentAt)
