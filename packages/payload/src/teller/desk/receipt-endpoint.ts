import { consentState } from '@use-it-cities/success-stories'
import { groupedTellerSecret, linkHash, tellerSecretFrom } from '@use-it-cities/success-stories/teller'
import { languageCodes, type Language } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { loadStoryRecords } from '../../gate/story-records.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { pdfResponse } from '../../vouchers/statement/pdf-response.ts'
import { printerFor } from '../../vouchers/statement/printer.ts'
import { findLink, isLive } from '../link/find-link.ts'
import { storyToLink } from '../link/story-to-link.ts'

const bodySchema = z.strictObject({
  story: z.string().min(1),
  language: z.enum(languageCodes as readonly [Language, ...Language[]]),
  secret: z.string().max(200).optional(),
})

/**
 * `POST /api/tellers/receipt.pdf { story, language, secret }`: what the teller allowed, to take home, with the way to
 * their own page on it while the link is on the screen: the CMS itself does not know it. The PIN is on no paper.
 */
export const tellerReceiptEndpoint: Endpoint = {
  path: '/tellers/receipt.pdf',
  method: 'post',
  handler: async (req) => {
    const body = bodySchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected { story, language }, for example {"story":"…","language":"so"}.')
    const { language, secret } = body.data
    const story = await storyToLink(req, body.data.story)
    const { consents, names, tombstones } = await loadStoryRecords(req, story)
    const { given, standing } = consentState(consents)
    if (tombstones.length > 0 || standing === 'withdrawn')
      throw refuse(
        'This story was taken down, so nothing is allowed any more. Print the receipt of the take-down.',
        409,
      )
    if (!given) throw refuse('No consent is recorded yet. Record what the teller allows first, then print it.', 409)
    const printer = await printerFor(req.payload)
    const pdf = await printer.consentReceipt({
      language,
      given,
      organisations: names.lists.partners,
      code: story.code,
      ...(secret !== undefined && { link: await addressOf(req, story.id, secret) }),
    })
    await audit(req, {
      action: 'print-paper',
      kind: slugs.consents,
      target: story.id,
      code: story.code,
      detail: `receipt ${language}`,
    })
    return pdfResponse(pdf, `story-${story.code}.pdf`)
  },
}

/** Only the link that this story has now: nobody takes home a paper that opens nothing. */
async function addressOf(req: PayloadRequest, story: string, typed: string): Promise<string> {
  const settings = settingsOf(req.payload)
  const secret = tellerSecretFrom(typed)
  const link = secret === null ? null : await findLink(req, linkHash(secret))
  if (secret === null || link?.story !== story || !isLive(link, today(settings)))
    throw refuse('This link does not work for this story any more. Make a new one, then print it.', 409)
  return `${settings.siteUrl}/t/${groupedTellerSecret(secret)}`
}
