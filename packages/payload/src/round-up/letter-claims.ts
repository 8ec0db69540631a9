import type { Payload } from 'payload'
import { z } from 'zod'
import { activeSubscribers, isDue, type Subscriber } from './subscribers.ts'

const collection = 'payload-kv' as never
const claimSchema = z.strictObject({ at: z.iso.datetime() })

/** The time limits of one e-mail together are far shorter: whoever held something so long is gone. */
export const deadAfterMs = 10 * 60 * 1000

interface Letter {
  readonly roundUp: string
  readonly reader: string
}
const keyOf = ({ roundUp, reader }: Letter) => `round-up-letter ${roundUp} ${reader}`

/**
 * Takes the e-mail of one round-up to one reader in hand. The database takes a key once, so of all processes one has it.
 * `held`: another has it now. `left`: one had it and is gone without saying whether the e-mail left: it is not sent again,
 * for better one is missed, and shown to the comms lead, than that somebody gets two.
 */
export async function claimLetter(payload: Payload, letter: Letter): Promise<'mine' | 'held' | 'left'> {
  const key = keyOf(letter)
  const at = await claimedAt(payload, key)
  if (at !== null) return isLeft(at) ? 'left' : 'held'
  try {
    await payload.db.create({ collection, data: { key, data: { at: new Date().toISOString() } }, returning: false })
    return 'mine'
  } catch (error) {
    if (await payload.kv.has(key)) return 'held'
    throw error
  }
}

/** It left and that is noted, or it did not leave. */
export const releaseLetter = (payload: Payload, letter: Letter): Promise<void> => payload.kv.delete(keyOf(letter))

/** The readers of whom nobody knows whether a round-up that was sent has left for them. */
export async function unsureReaders(
  payload: Payload,
  { id, sentAt }: { readonly id: string; readonly sentAt: string | null },
): Promise<readonly Subscriber[]> {
  const readers = (await activeSubscribers(payload)).filter((each) => isDue(each, { sentAt }))
  const unsure: Subscriber[] = []
  for (const reader of readers) {
    const at = await claimedAt(payload, keyOf({ roundUp: id, reader: reader.id }))
    if (at !== null && isLeft(at)) unsure.push(reader)
  }
  return unsure
}

const isLeft = (at: number): boolean => Date.now() - at > deadAfterMs

/** A claim that cannot be read is an old one. */
async function claimedAt(payload: Payload, key: string): Promise<number | null> {
  const kept = await payload.kv.get(key)
  if (kept === null || kept === undefined) return null
  const { data } = claimSchema.safeParse(kept)
  return data ? new Date(data.at).getTime() : 0
}
