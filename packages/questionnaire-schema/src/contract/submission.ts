import type { Language, LocalDate } from '@use-it-cities/core'
import type { Answers } from './answers.ts'

/**
 * A completed questionnaire: an envelope that says who asked, how, when and where, and the answers. The voucher rules
 * count envelopes; they never see answers.
 */
export interface Submission {
  readonly contract: 1
  /** A UUID made when the interview began, or from a paper form's serial number: the same interview sent twice is one. */
  readonly id: string
  readonly questionnaire: { readonly id: string; readonly version: number }
  /** As entered: a researcher's code, or on paper the name that was written. Null when nobody was named. */
  readonly researcher: { readonly code?: string; readonly name?: string } | null
  /** `self`: the resident filled it in; `read-aloud`: the researcher asked; `paper`: entered from a paper form. */
  readonly mode: 'self' | 'read-aloud' | 'paper'
  readonly language: Language
  readonly interpreter: boolean
  readonly interviewedOn: LocalDate
  /** By the device's clock, as ISO instants; it may be wrong, so nothing is decided by them alone. */
  readonly startedAt?: string | undefined
  readonly finishedAt?: string | undefined
  /** An area id of the questionnaire's place list, when it was said. */
  readonly place: string | null
  /** Paper: the serial number on the form. */
  readonly serial?: string | undefined
  readonly answers: Answers
}

/** Why a completed questionnaire does not count. Codes; sentences are in `locales`. */
export type NotCounted =
  | 'incomplete'
  | 'invalid'
  | 'consent-not-given'
  | 'researcher-not-named'
  | 'researcher-unknown'
  | 'version-unknown'
  | 'version-closed'
  | 'interviewed-in-future'
  | 'serial-wrong'

/** What may be read of a finished interview before the CMS opens it: nothing but which key opens it. */
export interface SealedSubmission {
  readonly contract: 1
  readonly id: string
  /** The id of the public key it was sealed to. */
  readonly key: string
  /** HPKE (RFC 9180) encapsulated key and ciphertext, base64url. `id` is authenticated with them. */
  readonly enc: string
  readonly ciphertext: string
}
