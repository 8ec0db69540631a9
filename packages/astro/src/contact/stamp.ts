import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { openText, sealText } from '../research/sealed-text.ts'

/** When a form was handed out; sealed by the site, so that nobody can make one up. */
export interface Stamp {
  readonly madeAt: number
  /** Makes what is sent with this form one thing, however often it is sent. Kept nowhere but in the form. */
  readonly nonce: string
}

/** What the stamp of a form says: nobody writes in two seconds, and a page left open for a day is begun anew. */
export type Timing = 'good' | 'too-quick' | 'too-old'

const leastMs = 2_000
const mostMs = 24 * 3_600_000
const schema = z.strictObject({ madeAt: z.number(), nonce: z.string() })

export const newStamp = (now: number): Stamp => ({ madeAt: now, nonce: randomBytes(16).toString('base64url') })

export const sealStamp = (key: Uint8Array, purpose: string, stamp: Stamp): string =>
  sealText(key, purposeOf(purpose), JSON.stringify(stamp))

/** Null for what this site did not seal for this purpose. */
export function openStamp(key: Uint8Array, purpose: string, sealed: string): Stamp | null {
  const text = openText(key, purposeOf(purpose), sealed)
  const parsed = schema.safeParse(text === null ? null : JSON.parse(text))
  return parsed.success ? parsed.data : null
}

export function timingOf({ madeAt }: Stamp, now: number): Timing {
  if (now - madeAt > mostMs || madeAt > now + 60_000) return 'too-old'
  return now - madeAt < leastMs ? 'too-quick' : 'good'
}

/**
 * The id of a message: the same words from the same form have the same, other words another. A UUID of version 8. Without
 * the nonce nobody can tell from an id what was written, not even by guessing.
 */
export function idOf(key: Uint8Array, { nonce }: Stamp, content: unknown): string {
  const hash = createHmac('sha256', key)
    .update(`${nonce} ${JSON.stringify(content)}`)
    .digest('hex')
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4]
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

const purposeOf = (form: string) => `use-it message form 1 ${form}`
