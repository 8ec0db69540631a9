import { fail, ok, type Result } from '@use-it-cities/core'
import { isSignedFeed } from '@use-it-cities/success-stories/signature'
import type { SignedBytes } from './fetch-feed.ts'
import type { Refusal } from './refused.ts'

export interface Expected<Publication> {
  readonly city: string
  readonly publicKey: string
  /** The revision that is known; null when none is. */
  readonly last: number | null
  readonly parse: (json: unknown) => Result<Publication, { readonly code: string }>
  /** For the log, for example "a publication of questionnaires". */
  readonly what: string
}

/** Signature first, then the contract, the city, and that it is newer than what is known. */
export function checkSigned<Publication extends { readonly city: string; readonly revision: number }>(
  { bytes, signature }: SignedBytes,
  { city, publicKey, last, parse, what }: Expected<Publication>,
): Result<Publication, Refusal> {
  if (!signature) return fail({ code: 'feed-unsigned', detail: 'expected a use-it-signature header, none came' })
  if (!isSignedFeed(bytes, signature, publicKey))
    return fail({ code: 'feed-signature', detail: 'the signature does not fit these bytes and FEED_PUBLIC_KEY' })
  const json = jsonFrom(bytes)
  if (json === undefined) return fail({ code: 'feed-not-json', detail: 'expected JSON' })
  const parsed = parse(json)
  if (!parsed.ok) return fail({ code: 'feed-contract', detail: `not ${what}` })
  const publication = parsed.value
  if (publication.city !== city)
    return fail({ code: 'feed-other-city', detail: `expected that of ${city}, this is of ${publication.city}` })
  if (last !== null && publication.revision <= last)
    return fail({ code: 'feed-older', detail: `have revision ${last}, came ${publication.revision}` })
  return ok(publication)
}

function jsonFrom(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
