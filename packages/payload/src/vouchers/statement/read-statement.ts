import { fail, ok, type Language, type Result } from '@use-it-cities/core'
import type { Statement } from '@use-it-cities/voucher-rules/schema'
import type { PayloadRequest } from 'payload'
import type { ResearcherRow } from '../../research/researchers/researcher-to-manage.ts'
import { settingsOf } from '../../settings.ts'
import { assessCity } from '../desk/assess.ts'
import type { DeskError } from '../desk/sentences.ts'
import { readVerified } from '../ledger/verify-ledger.ts'
import { heldVouchers } from '../ledger/held-vouchers.ts'
import { statementOf } from './statement-of.ts'

/** The statement of one researcher as it stands now. */
export async function readStatement(
  req: PayloadRequest,
  researcher: ResearcherRow,
  language: Language,
): Promise<Result<Statement, DeskError>> {
  const { rows, ledger, whole } = await readVerified(req)
  if (!whole.ok) return whole
  const city = await assessCity(req, ledger)
  if (!city.ok) return city
  const assessment = city.value.byResearcher.get(researcher.id)
  if (!assessment) return fail({ code: 'no-policy-on', on: city.value.on })
  return ok(
    statementOf({
      researcher,
      assessment,
      policy: city.value.policy,
      interviews: city.value.interviews,
      vouchers: heldVouchers(ledger, rows).filter(({ person }) => person === researcher.id),
      notices: settingsOf(req.payload).voucherNotices,
      language,
    }),
  )
}
