import type { Language, LocalDate } from '@use-it-cities/core'
import type { Definition } from './definition.ts'
import type { Medium, Questionnaire } from './translation.ts'

/**
 * What the CMS gives the site about research: questionnaires that are open, and the key to seal finished ones to.
 * Nothing about any person. Signed in the same way as the feed of stories.
 */
export interface Publication {
  readonly contract: 1
  readonly city: string
  readonly revision: number
  readonly intakeKey: PublicKey
  readonly questionnaires: readonly PublishedQuestionnaire[]
}

export interface PublishedQuestionnaire extends Questionnaire<Definition> {
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate | null
  /** Languages that passed the release gate, by medium. */
  readonly released: { readonly [medium in Medium]: readonly Language[] }
}

/** A P-256 public key for HPKE: the raw uncompressed point, base64url; `id` is the start of its SHA-256. */
export interface PublicKey {
  readonly id: string
  readonly raw: string
}
