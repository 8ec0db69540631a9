import type { Result } from '@use-it-cities/core'
import { openJson, type NotOpened } from './open-json.ts'
import type { SealedNote } from './seal-note.ts'

/**
 * Opens what `sealNote` closed, and nothing else: an interview is `damaged` here. What comes out is only known to be
 * what somebody sealed under this id. Throws when the private key is no P-256 key.
 */
export const openNote = (privateKeyPem: string, sealed: SealedNote): Promise<Result<unknown, NotOpened>> =>
  openJson(privateKeyPem, 'note', sealed, (value) =>
    typeof value === 'object' && value !== null && 'id' in value ? value.id : sealed.id,
  )
