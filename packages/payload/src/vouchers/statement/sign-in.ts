import { isSerial, normaliseSerial } from '@use-it-cities/questionnaire-schema'
import type { PayloadRequest } from 'payload'
import { isPin } from '../../research/researchers/pin.ts'
import { asResearcher, type ResearcherRow } from '../../research/researchers/researcher-to-manage.ts'
import { slugs } from '../../slugs.ts'
import { triesAt } from './pin-tries.ts'

export type SignedIn =
  | { readonly outcome: 'known'; readonly researcher: ResearcherRow }
  /** A wrong code, a wrong PIN, no PIN yet: all alike to whoever asks. */
  | { readonly outcome: 'not-known' }
  | { readonly outcome: 'wait' }

/**
 * Is this the PIN of the researcher with this code? `from` stands for the place the call came from, as the site knows
 * it; the CMS never sees an address. A code that does not exist is closed after five tries as well, and takes as long.
 */
export async function signIn(
  req: PayloadRequest,
  { code: given, pin, from }: { code: string; pin: string; from: string | null },
): Promise<SignedIn> {
  const code = normaliseSerial(given)
  const { codes, addresses } = triesAt(req.payload)
  const [isCodeOpen, isAddressOpen] = await Promise.all([codes.take(code), from === null || addresses.take(from)])
  if (!isCodeOpen || !isAddressOpen) return { outcome: 'wait' }
  const row = isSerial(code)
    ? await req.payload.db.findOne<{ id: string } & Record<string, unknown>>({
        collection: slugs.researchers,
        where: { code: { equals: code } },
        req,
      })
    : null
  const isRight = await isPin(pin, typeof row?.pinHash === 'string' ? row.pinHash : null)
  if (!row || !isRight) return { outcome: 'not-known' }
  await Promise.all([codes.forget(code), from !== null && addresses.forget(from)])
  return { outcome: 'known', researcher: asResearcher(row) }
}
