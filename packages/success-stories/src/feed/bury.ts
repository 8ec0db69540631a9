import type { Tombstone } from '../schema/consent.ts'
import type { Feed } from '../schema/feed.ts'

/** The union of two lists of tombstones, each code once, with its earliest day. A tombstone is never lost. */
export function mergeTombstones(one: readonly Tombstone[], other: readonly Tombstone[]): Tombstone[] {
  const byCode = new Map<string, Tombstone>()
  for (const tombstone of [...one, ...other]) {
    const known = byCode.get(tombstone.code)
    if (!known || tombstone.on < known.on) byCode.set(tombstone.code, tombstone)
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The feed with every buried story left out: what the site remembers as gone stays gone, whatever the feed says. */
export function bury(feed: Feed, remembered: readonly Tombstone[]): Feed {
  const tombstones = mergeTombstones(feed.tombstones, remembered)
  const gone = new Set(tombstones.map(({ code }) => code))
  return { ...feed, tombstones, stories: feed.stories.filter(({ code }) => !gone.has(code)) }
}
