import type { Feed } from '../schema/feed.ts'

/** True when `next` may take the place of `last`: a higher epoch, or the same epoch and a higher revision. */
export function supersedes(
  next: Pick<Feed, 'epoch' | 'revision'>,
  last: Pick<Feed, 'epoch' | 'revision'> | null,
): boolean {
  if (last === null || next.epoch > last.epoch) return true
  return next.epoch === last.epoch && next.revision > last.revision
}
