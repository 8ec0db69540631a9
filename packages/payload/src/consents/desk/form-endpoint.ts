import { languageCodes, type Language } from '@use-it-cities/core'
import { channels } from '@use-it-cities/success-stories'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { loadNames } from '../../gate/names.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { storyToWriteFor } from '../../hooks/story-for.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { pdfResponse } from '../../vouchers/statement/pdf-response.ts'
import { printerFor } from '../../vouchers/statement/printer.ts'
import { languageOf, refuseUnlessRecorder, wordingToRead } from './wording-endpoint.ts'

const bodySchema = z.strictObject({
  story: z.string().min(1).max(60).optional(),
  language: z.enum(languageCodes as readonly [Language, ...Language[]]),
  version: z.string().max(20).optional(),
})

/**
 * `POST /api/consents/form.pdf { story?, language, version? }`: the form to fill in on paper with the teller, in their
 * language, with the words of today and a box for every organisation of the city. With a story, its code stands on it.
 */
export const formEndpoint: Endpoint = {
  path: '/form.pdf',
  method: 'post',
  handler: async (req) => {
    refuseUnlessRecorder(req)
    const body = bodySchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected { story, language }, for example {"story":"…","language":"so"}.')
    const settings = settingsOf(req.payload)
    const language = languageOf(req, body.data.language)
    const story =
      body.data.story === undefined ? null : await storyToWriteFor(req, slugs.consents, { story: body.data.story })
    if (story && story.kind !== 'told') throw refuse('A story from a published report needs no consent.')
    const { row } = await wordingToRead(req, {
      language,
      on: today(settings),
      version: body.data.version || null,
    })
    const { lists } = await loadNames(req.payload, req)
    const printer = await printerFor(req.payload)
    const printed = await printer.consentForm({
      language,
      wording: { version: row.version, text: row.text, language: row.language, review: row.review },
      organisations: lists.partners,
      channels,
      languages: settings.city.languages,
      ...(story && { code: story.code }),
      on: today(settings),
    })
    await audit(req, {
      action: 'print-paper',
      kind: slugs.consents,
      target: story?.id ?? 'blank',
      code: story?.code,
      detail: `form ${language} ${row.version}`,
    })
    return pdfResponse(printed, story ? `consent-${story.code}-${language}.pdf` : `consent-${language}.pdf`)
  },
}
