import { fail, ok, type Result } from '@use-it-cities/core'
import type { Publication } from '@use-it-cities/questionnaire-schema'
import { parsePublication } from '@use-it-cities/questionnaire-schema/publication'
import { isSignedFeed } from '@use-it-cities/success-stories/signature'
import type { SignedBytes } from '../feed/fetch-feed.ts'
import type { Refusal } from '../feed/refused.ts'

/** Signature first, then the contract, the city, and that it is newer than what is known. */
export function checkPublication(
  { bytes, signature }: SignedBytes,
  { city, publicKey, last }: { city: string; publicKey: string; last: number | null },
): Result<Publication, Refusal> {
  if (!signature) return fail({ code: 'feed-unsigned', detail: 'expected a use-it-signature header, none came' })
  if (!isSignedFeed(bytes, signature, publicKey))
    return fail({ code: 'feed-signature', detail: 'the signature does not fit these bytes and FEED_PUBLIC_KEY' })
  const json = jsonFrom(bytes)
  if (json === undefined) return fail({ code: 'feed-not-json', detail: 'expected JSON' })
  const parsed = parsePublication(json)
  if (!parsed.ok) return fail({ code: 'feed-contract', detail: 'not a publication of questionnaires' })
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
