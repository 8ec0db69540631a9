import type { Feed } from '@use-it-cities/success-stories'

/**
 * When the stories must give way unless the CMS is heard again, in milliseconds since 1970.
 * It counts from the moment the CMS built the feed, which is signed: a copy that somebody plays back buys no time.
 * A CMS whose clock is ahead of ours gains nothing either.
 */
export function leaseEndsAt(feed: Pick<Feed, 'generatedAt' | 'leaseHours'>, receivedAt: number): number {
  return Math.min(Date.parse(feed.generatedAt), receivedAt) + feed.leaseHours * 3_600_000
}
