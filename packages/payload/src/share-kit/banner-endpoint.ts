import { languageCodes, type Language } from '@use-it-cities/core'
import type { PrintError } from '@use-it-cities/print'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { pdfResponse } from '../vouchers/statement/pdf-response.ts'
import { printerFor } from '../vouchers/statement/printer.ts'
import { usable } from './codes-for-paper.ts'
import { codesLookedAfter, type CodeRow } from './codes-looked-after.ts'
import { goAddress } from './paper-of.ts'

const expected =
  'Expected { code, language, line, width, height, scannedFrom }: the line in at most 80 letters, the size in millimetres, and from how many metres away it is scanned.'

const bodySchema = z.strictObject({
  code: z.string().min(1).max(60),
  language: z.enum(languageCodes as readonly [Language, ...Language[]]),
  line: z.string().trim().min(1).max(80),
  width: z.number().max(100_000),
  height: z.number().max(100_000),
  scannedFrom: z.number().max(1_000),
})

/**
 * `POST /api/share-kit/banner.pdf { code, language, line, width, height, scannedFrom }`: a banner for a code of the city, in
 * the size in which it hangs. Its line is nobody's story: what the code opens changes by plan, and a banner hangs on.
 */
export const bannerEndpoint: Endpoint = {
  path: '/share-kit/banner.pdf',
  method: 'post',
  handler: async (req) => {
    const body = bodySchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse(expected)
    const { code: id, ...banner } = body.data
    const row = await codeToPrint(req, id)
    const printer = await printerFor(req.payload)
    const address = goAddress(settingsOf(req.payload).siteUrl, row.code)
    const printed = await printer.banner({ ...banner, address })
    const sentence = printed.ok ? null : whyNoBanner(printed.error)
    if (sentence !== null) throw refuse(sentence)
    const answer = pdfResponse(printed, `banner-${row.code}-${banner.language}.pdf`)
    const detail = `banner ${banner.language} ${banner.width}x${banner.height}`
    await audit(req, { action: 'print-paper', kind: slugs.referralCodes, target: row.id, code: row.code, detail })
    return answer
  },
}

/** A code that whoever asks looks after, and that still leads somewhere. */
async function codeToPrint(req: PayloadRequest, id: string): Promise<CodeRow> {
  const [row] = await codesLookedAfter(req, { id: { equals: id } })
  if (!row)
    throw refuse('Whoever looks after a code prints its banner. Choose one of yours, or ask the comms lead.', 403)
  const referral = usable(row, today(settingsOf(req.payload)))
  if (typeof referral === 'string')
    throw refuse(`${referral} A banner with it would lead nowhere: choose another code, or make a new one.`, 409)
  return row
}

/** What whoever orders a banner can mend, in a sentence; `null`: it is no fault of theirs. */
export function whyNoBanner(error: PrintError): string | null {
  if (error.code === 'not-a-banner')
    return 'Expected a banner of 200 to 5,000 mm a side, and not higher than it is wide. Change its size.'
  if (error.code !== 'code-too-small') return null
  const { scannedFrom, neededMillimetres, roomMillimetres } = error
  if (Number.isNaN(neededMillimetres)) return 'Expected from how many metres away it is scanned, for example 4.'
  return `To be scanned from ${scannedFrom} m away the code has to be ${neededMillimetres} mm wide, and this banner has room for ${roomMillimetres} mm. Make it higher, or let people come closer.`
}
