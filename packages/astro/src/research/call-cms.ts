import { signCall } from '@use-it-cities/success-stories/signature'
import { readLimited } from '../feed/read-limited.ts'

export interface CmsAddress {
  /** Where the CMS answers, for example its `…/api/research`. */
  readonly baseUrl: string
  readonly callSecret: string
  readonly timeoutMs: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface CmsAnswer {
  readonly status: number
  readonly type: string
  readonly bytes: Uint8Array
}

/** A signed call to the CMS. Null when there was no answer in time, or one that is too long. Never a redirect. */
export async function callCms(
  { baseUrl, callSecret, timeoutMs, now }: CmsAddress,
  path: string,
  body: unknown,
  mostBytes = 1_000_000,
): Promise<CmsAnswer | null> {
  const text = JSON.stringify(body)
  const timestamp = Math.floor(now() / 1000)
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'use-it-timestamp': String(timestamp),
        'use-it-signature': signCall(callSecret, timestamp, text),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const bytes = await readLimited(response, mostBytes)
    return bytes && { status: response.status, type: response.headers.get('content-type') ?? '', bytes }
  } catch {
    return null
  }
}
