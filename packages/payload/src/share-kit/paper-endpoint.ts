import { languageCodes, type Language } from '@use-it-cities/core'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { nowInCity, settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { pdfResponse } from '../vouchers/statement/pdf-response.ts'
import { printerFor } from '../vouchers/statement/printer.ts'
import { codeOnPaper } from './codes-for-paper.ts'
import { nextStep } from './next-steps.ts'
import { paperOf } from './paper-of.ts'
import { printableStory } from './printable-story.ts'
import { newRunNumber } from './run-number.ts'
import { paperKinds, type PaperKind } from './views.ts'
import { whyNot } from './why-not.ts'

const expected =
  'Expected { story, language, paper, copies, places }: how many copies, from 1 to 100,000, and where they go.'

const bodySchema = z.strictObject({
  story: z.string().min(1).max(60),
  language: z.enum(languageCodes as readonly [Language, ...Language[]]),
  paper: z.enum(paperKinds),
  copies: z.int().min(1).max(100_000),
  places: z.string().trim().min(1).max(1000),
  /** An opportunity or an event that is on, for a leaflet. */
  step: z.string().min(1).max(20).nullish(),
  /** The id of a code of the city, for a leaflet or a poster; without it the paper leads to the story itself. */
  code: z.string().min(1).max(60).nullish(),
})

const runKinds: Readonly<Record<PaperKind, string>> = {
  leaflet: 'leaflet',
  'poster-a4': 'poster',
  'poster-a3': 'poster',
  press: 'press',
}

/**
 * `POST /api/share-kit/paper.pdf { story, language, paper, copies, places, step?, code? }`: one sheet to be printed so many times,
 * with the number of its run, which is written down so that the list of what has to be fetched back names it. Only what
 * the consent covers today is printed; else the answer says why not.
 */
export const paperEndpoint: Endpoint = {
  path: '/share-kit/paper.pdf',
  method: 'post',
  handler: async (req) => {
    const body = bodySchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse(expected)
    const { language, paper, copies, places, step, code } = body.data
    if (paper === 'press' && code)
      throw refuse('A sheet for press and radio carries the address of the story itself. Leave the code out.')
    const { payload } = req
    const settings = settingsOf(payload)
    const now = nowInCity(settings)
    const { on } = now
    const story = await printableStory(req, body.data.story)
    const because = whyNot(story, language, paper)
    const text = story.texts.find((each) => each.language === language)
    if (because.length > 0 || !text) throw refuse(['This is not printed.', ...because].join(' '), 409)
    // What is on is for residents; the press is given the story's own organisation.
    const id = paper === 'leaflet' ? (step ?? null) : null
    const next = await nextStep(payload, story, { id, language, now })
    if (next === null)
      throw refuse('The next step is over, or it is not written in this language. Choose another, or none.', 409)
    const short = code ? await codeOnPaper(req, story, code, on) : null
    const run = await newRunNumber(req, on)
    const printer = await printerFor(payload)
    const printed = await paperOf(printer, {
      story,
      text,
      kind: paper,
      run,
      next,
      short,
      siteUrl: settings.siteUrl,
      on,
    })
    const answer = pdfResponse(printed, `${run}-${story.code}-${language}-${paper}.pdf`)
    // Before it is handed out: paper that nobody has written down is paper that nobody fetches back.
    const row = await payload.create({
      collection: slugs.printRuns,
      data: { story: story.id, language, kind: runKinds[paper], copies, places, printedOn: on, number: run } as never,
      overrideAccess: true,
      depth: 0,
      req,
    })
    const detail = [paper, language, run, copies, ...(short === null ? [] : [short])].join(' ')
    await audit(req, { action: 'print-paper', kind: slugs.printRuns, target: String(row.id), code: story.code, detail })
    return answer
  },
}
