import { fail, ok, type Result } from '@use-it-cities/core'
import { supersedes, type Feed, type Tombstone } from '@use-it-cities/success-stories'
import { feedSchema, tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { isSignedFeed } from '@use-it-cities/success-stories/signature'
import { z } from 'zod'
import type { SignedBytes } from './fetch-feed.ts'
import type { Refusal } from './refused.ts'

export interface Expected {
  readonly city: string
  /** Ed25519 public key, PEM. */
  readonly publicKey: string
  /** What is shown now; a feed that is not newer is refused. */
  readonly last: Pick<Feed, 'epoch' | 'revision'> | null
}

export interface Checked {
  readonly feed: Result<Feed, Refusal>
  /**
   * Stories the feed says were taken down. Given also when the feed is refused, as long as this city's CMS signed it:
   * a mistake elsewhere in the feed must not keep a withdrawn story up.
   */
  readonly tombstones: readonly Tombstone[]
}

const gravesSchema = z.object({ city: z.string(), tombstones: z.array(tombstoneSchema) })

/** Signature first, then the contract, the city, and that it is newer than what is shown. */
export function checkFeed({ bytes, signature }: SignedBytes, { city, publicKey, last }: Expected): Checked {
  const refuse = (code: Refusal['code'], detail: string, tombstones: readonly Tombstone[] = []): Checked => ({
    feed: fail({ code, detail }),
    tombstones,
  })
  if (!signature) return refuse('feed-unsigned', 'expected a use-it-signature header, none came')
  if (!isSignedFeed(bytes, signature, publicKey))
    return refuse('feed-signature', 'the signature does not fit these bytes and FEED_PUBLIC_KEY')

  const json = parseJson(bytes)
  if (json === undefined) return refuse('feed-not-json', 'expected JSON')
  const graves = gravesSchema.safeParse(json)
  const tombstones = graves.success && graves.data.city === city ? graves.data.tombstones : []

  const parsed = feedSchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse('feed-contract', `${issue?.path.join('.') ?? ''}: ${issue?.code ?? 'not valid'}`, tombstones)
  }
  const feed = parsed.data
  if (feed.city !== city) return refuse('feed-other-city', `expected the feed of ${city}, this is ${feed.city}`)
  if (!supersedes(feed, last))
    return refuse(
      'feed-older',
      `have epoch ${last?.epoch} revision ${last?.revision}, came epoch ${feed.epoch} revision ${feed.revision}`,
      tombstones,
    )
  return { feed: ok(feed), tombstones }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
