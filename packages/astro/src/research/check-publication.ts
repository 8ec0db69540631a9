import type { Result } from '@use-it-cities/core'
import type { Publication } from '@use-it-cities/questionnaire-schema'
import { parsePublication } from '@use-it-cities/questionnaire-schema/publication'
import { checkSigned } from '../feed/check-signed.ts'
import type { SignedBytes } from '../feed/fetch-feed.ts'
import type { Refusal } from '../feed/refused.ts'

/** A publication of questionnaires, as far as it may be believed. */
export const checkPublication = (
  signed: SignedBytes,
  { city, publicKey, last }: { city: string; publicKey: string; last: number | null },
): Result<Publication, Refusal> =>
  checkSigned(signed, { city, publicKey, last, parse: parsePublication, what: 'a publication of questionnaires' })
