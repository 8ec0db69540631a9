import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { StoryText } from './schema/story.ts'

type Words = Pick<StoryText, 'title' | 'summary' | 'body' | 'did' | 'helped' | 'talk' | 'film'>

const known = new WeakMap<Words, string>()

/**
 * The fingerprint of exactly the words a reader sees, as SHA-256 in hexadecimal: title, summary, body, and where there
 * are any, what I did, what helped, what a champion says, and the film.
 * An approval names it, so that changing one letter asks for a new approval.
 * A feed asks for it many times over: a text that is frozen through and through cannot change and is hashed once.
 */
export function textHash(text: Words): string {
  if (!isFrozenThrough(text)) return hashOf(text)
  const hash = known.get(text) ?? hashOf(text)
  known.set(text, hash)
  return hash
}

const isFrozenThrough = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || (Object.isFrozen(value) && Object.values(value).every(isFrozenThrough))

const hashOf = ({ title, summary, body, did, helped, talk, film }: Words): string =>
  bytesToHex(
    sha256(utf8ToBytes(canonical({ title, summary, body, did: orNone(did), helped: orNone(helped), talk, film }))),
  )

/** An empty list says nothing, so it is the same as none. */
const orNone = (lines: readonly string[] | undefined) => (lines?.length ? lines : undefined)

/** JSON with keys in order and nothing undefined, so that the same words always give the same bytes. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
