import { languageCodes, type Language } from '@use-it-cities/core'
import { groupedTellerSecret, linkHash, tellerSecretFrom } from '@use-it-cities/success-stories/teller'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { pdfResponse } from '../../vouchers/statement/pdf-response.ts'
import { printerFor } from '../../vouchers/statement/printer.ts'
import { findLink, isLive } from '../link/find-link.ts'
import { storyToLink } from '../link/story-to-link.ts'
import { tryPin } from '../link/try-pin.ts'

const bodySchema = z.strictObject({
  story: z.string().min(1),
  language: z.enum(languageCodes as readonly [Language, ...Language[]]),
  secret: z.string().max(200),
  pin: z.string().max(20),
})

/**
 * `POST /api/tellers/slip.pdf { story, language, secret, pin }`: the paper for the teller, while link and PIN are on the
 * screen: the CMS itself knows neither. Only what opens the page is printed. A wrong PIN counts as a try, so that this
 * is no way to guess one.
 */
export const tellerSlipEndpoint: Endpoint = {
  path: '/tellers/slip.pdf',
  method: 'post',
  handler: async (req) => {
    const body = bodySchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected { story, language, secret, pin }, as they came with the new link.')
    const { language, pin } = body.data
    const settings = settingsOf(req.payload)
    const story = await storyToLink(req, body.data.story)
    const secret = tellerSecretFrom(body.data.secret)
    const link = secret === null ? null : await findLink(req, linkHash(secret))
    if (secret === null || link?.story !== story.id || !isLive(link, today(settings)))
      throw refuse('This link does not work for this story any more. Make a new one, then print it.', 409)
    if ((await tryPin(req, linkHash(secret), pin)) !== 'right')
      throw refuse('This PIN does not go with this link. Make a new link, then print it.', 409)
    const printer = await printerFor(req.payload)
    const address = `${settings.siteUrl}/t/${groupedTellerSecret(secret)}`
    return pdfResponse(
      await printer.tellerSlip({ language, address, pin, expiresOn: link.expiresOn }),
      'your-own-page.pdf',
    )
  },
}
