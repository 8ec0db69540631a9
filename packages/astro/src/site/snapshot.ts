import { createHash } from 'node:crypto'
import type { Feed } from '@use-it-cities/success-stories'
import { filesOf } from '../feed/feed-files.ts'
import { searchIndex, type SearchEntry } from './search.ts'

/** A feed that was checked, with the buried stories left out, and what the pages ask of it prepared once. */
export interface Snapshot {
  readonly feed: Feed
  /** Equal for two feeds that differ only in their stamp, so that pages made from one hold for the other. */
  readonly content: string
  readonly tombstones: ReadonlySet<string>
  /** Names of the pictures and recordings that are on this machine. Each is shown only when it is here. */
  readonly media: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>
  readonly index: readonly SearchEntry[]
}

/** `feed` is already buried; `media` names the files that were fetched and checked. */
export function snapshotOf(feed: Feed, media: ReadonlySet<string>): Snapshot {
  const present = feed.stories
    .flatMap(filesOf)
    .filter(({ file }) => media.has(file))
    .map(({ file, bytes, sha256 }) => [file, { bytes, sha256 }] as const)
  const { epoch: _epoch, revision: _revision, generatedAt: _generatedAt, ...content } = feed
  return {
    feed,
    content: createHash('sha256')
      .update(JSON.stringify([content, present]))
      .digest('hex'),
    tombstones: new Set(feed.tombstones.map(({ code }) => code)),
    media: new Map(present),
    index: searchIndex(feed.stories),
  }
}
