import type { PublicKey, SealedSubmission } from '../contract/index.ts'
import { sealJson } from './seal-json.ts'

/** The same outside as a sealed submission; what is inside opens with `openNote` only. */
export type SealedNote = SealedSubmission

/**
 * Closes a note, such as what somebody wrote on a contact form, as `sealSubmission` closes an interview. `value` is
 * anything that JSON can say; where it has an `id` of its own, that must be `id`.
 */
export const sealNote = (key: PublicKey, id: string, value: unknown): Promise<SealedNote> =>
  sealJson(key, 'note', id, value)
