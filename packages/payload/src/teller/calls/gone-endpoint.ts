import { tellerReceiptSchema } from '@use-it-cities/success-stories/schema'
import { createLocalReq } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { receiptOf } from '../../take-down/receipt.ts'
import { verifiedTakeDowns } from '../../take-down/take-down-row.ts'
import { pdfResponse } from '../../vouchers/statement/pdf-response.ts'
import { printerFor } from '../../vouchers/statement/printer.ts'
import { findLink, isLive } from '../link/find-link.ts'
import { signedEndpoint } from './signed-endpoint.ts'

/** `POST /api/tellers/gone.pdf`: the site asks for the receipt of a take-down on paper, in the language of the page. */
export const goneEndpoint = signedEndpoint(
  '/tellers/gone.pdf',
  tellerReceiptSchema,
  async ({ payload }, { linkHash, language }) => {
    const req = await createLocalReq({}, payload)
    const link = await findLink(req, linkHash)
    const isKnown = link !== null && isLive(link, today(settingsOf(payload)))
    const story = isKnown
      ? await payload.db.findOne<{ id: string; code: string }>({
          collection: slugs.stories,
          where: { id: { equals: link.story } },
          req,
        })
      : null
    const [row] = story ? await verifiedTakeDowns(payload, [story.code]) : []
    const done = row && receiptOf(row)
    if (!done) throw refuse('Expected a link whose story has been taken down and checked at every address.', 404)
    const printer = await printerFor(payload)
    return pdfResponse(await printer.takeDownReceipt({ language, receipt: done.receipt }), 'taken-down.pdf')
  },
)
