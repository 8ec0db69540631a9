import type { Payload } from 'payload'
import { z } from 'zod'
import { keepNote } from '../keep-note.ts'

/** What is noted in the database when an archive was taken in. */
const restoredSchema = z.strictObject({
  /** The moment that the archive shows. */
  exportedAt: z.iso.datetime(),
  importedAt: z.iso.datetime(),
  /**
   * `filling`: rows are being added, or the adding was cut short. `waiting`: nothing is shown until somebody confirms.
   * `witnessed`: every site that was there before the archive told what is gone. `confirmed`: somebody has said so.
   */
  state: z.enum(['filling', 'waiting', 'witnessed', 'confirmed']),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
})

export type Restored = z.output<typeof restoredSchema>

const mark = 'use-it:restored'

/** What is known of the archive that this database came from; `null` when it came from none. */
export async function readRestored(payload: Payload): Promise<Restored | null> {
  const kept = await payload.kv.get(mark)
  // A note that cannot be read holds everything back: it is there because something was restored.
  return kept === null || kept === undefined ? null : restoredSchema.parse(kept)
}

export const noteRestored = (payload: Payload, restored: Restored): Promise<void> =>
  keepNote(payload, mark, restoredSchema.parse(restored))

/**
 * Is an archive being taken in, or was that cut short. It is noted before the first row comes, so whoever reads rows and
 * asks afterwards knows whether they may have seen a part only.
 */
export const isFilling = async (payload: Payload): Promise<boolean> =>
  (await readRestored(payload))?.state === 'filling'

/** May no story be shown, because an archive was restored and nobody has confirmed what is in it. */
export async function isHeldBack(payload: Payload): Promise<boolean> {
  const restored = await readRestored(payload)
  return restored !== null && (restored.state === 'filling' || restored.state === 'waiting')
}
