import { fail, ok, type Result } from '@use-it-cities/core'
import { feedSignatureHeader } from '@use-it-cities/success-stories/signature'
import { readLimited } from './read-limited.ts'
import type { Refusal } from './refused.ts'

/** A body and its signature, exactly as they came. */
export interface SignedBytes {
  readonly bytes: Uint8Array
  readonly signature: string | null
}

export interface FeedAddress {
  readonly url: string
  /** Bearer key. Redirects are refused, so that it never travels to another server. */
  readonly key: string
  readonly timeoutMs: number
  readonly mostBytes: number
}

/** Asks the CMS for the feed. Nothing is believed yet: see `checkFeed`. */
export async function fetchFeed({
  url,
  key,
  timeoutMs,
  mostBytes,
}: FeedAddress): Promise<Result<SignedBytes, Refusal>> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${key}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return fail({ code: 'feed-status', detail: `expected 200, the CMS answered ${response.status}` })
    }
    const bytes = await readLimited(response, mostBytes)
    if (!bytes) return fail({ code: 'feed-too-large', detail: `expected at most ${mostBytes} bytes` })
    return ok({ bytes, signature: response.headers.get(feedSignatureHeader) })
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return fail({ code: 'feed-too-slow', detail: `no whole feed within ${timeoutMs} ms` })
    return fail({ code: 'feed-unreachable', detail: reasonOf(error) })
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
