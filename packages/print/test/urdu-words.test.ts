import { catPolicyCatalogue as catalogue } from '@use-it-cities/cat-policy-checklist/data'
import { householdQuestionnaire as questionnaire } from '@use-it-cities/questionnaire-schema/household'
import { sentenceFor, type WordKey } from '@use-it-cities/voucher-rules/locales'
import type { Because } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { createPrinter, type PrintCity } from '../src/index.ts'
import { aFormRequest, aReceiptRequest, aSlipRequest, aTakenDown, organisations } from './support/a-consent.ts'
import { aGuide, aHelper, aSheetRequest } from './support/a-guide.ts'
import { serial } from './support/a-questionnaire.ts'
import { aSharedStory } from './support/a-shared-story.ts'
import { aStatement } from './support/a-statement.ts'
import { anAssessment, resultOf } from './support/an-assessment.ts'
import { printed } from './support/printed.ts'
import { unseenWords } from './support/unseen-words.ts'

// Nastaliq is drawn word by word, with its text beneath, unseen. A word that is set anew inside what is set already was
// drawn a second time, smaller, over itself: on paper nobody could read whom to ask.

const language = 'ur' as const
const note = 'کسی بھی شراکت دار ادارے سے پوچھیں۔'
const named = { id: 'urdu', name: 'پڑوسی ادارہ', language } as const
/** Nobody to call: so that its note stands wherever it may stand. */
const city: PrintCity = { name: { en: 'Testville', ur: 'برمنگھم' }, contact: { note: { en: 'Ask us.', ur: note } } }
const printer = createPrinter({ city })
const story = aSharedStory(language, { organisation: named })
const run = 'L-2611-A'
const on = '2026-11-21'
const notices = aStatement().notices.map((notice) => ({ ...notice, text: note, language }))

const papers = {
  'a leaflet': () => printer.leaflet({ story, run, next: {} }),
  'a poster': () => printer.poster({ story, run, size: 'a4' }),
  'a banner': () =>
    printer.banner({ language, line: note, address: story.address, width: 2000, height: 800, scannedFrom: 4 }),
  'a sheet for the press': () =>
    printer.pressSheet({ story, run, paragraphs: [note], facts: [note], notYet: [note], until: on, on }),
  'a consent form': () =>
    printer.consentForm(
      aFormRequest(language, {
        wording: { version: '2026-11', language, review: 'source', text: note },
        organisations: [named, ...organisations],
      }),
    ),
  'a consent receipt': () =>
    printer.consentReceipt(
      aReceiptRequest(language, {
        given: { ...aReceiptRequest(language).given, language, organisations: ['urdu', 'test-union'] },
        organisations: [named, ...organisations],
      }),
    ),
  'the receipt of a take-down': () => printer.takeDownReceipt({ language, receipt: aTakenDown() }),
  'a slip with the link': () => printer.tellerSlip(aSlipRequest(language)),
  'a paper form': () => printer.paperForm({ questionnaire, language, copies: [{ serial }] }),
  'a voucher statement': () =>
    printer.voucherStatement({
      statement: aStatement({ notices }),
      language,
      printedOn: on,
      sentence: (because) => sentenceFor(because as Because<WordKey>, language),
    }),
  'a route sheet': async () =>
    printer.routeSheet(
      aSheetRequest(await aGuide('nurse', { trainedIn: 'NG' }), language, {
        helpers: [aHelper({ summary: { en: 'Looks at papers.', ur: note } })],
      }),
    ),
  'an assessment report': () =>
    printer.assessmentReport({ result: resultOf(anAssessment({ a: { 'CAT-C-01': 'met' } })), catalogue, language }),
}

describe.each(Object.entries(papers))('%s in Urdu', (_, print) => {
  test('has every word once, its unseen text at least 0.6 times as large as its line', async () => {
    const words = await unseenWords(await printed(print()))
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter(({ drawn, share }) => drawn !== 1 || share < 0.599)).toEqual([])
  })
})

test('words of Urdu on a sheet in English are drawn once too', async () => {
  const receipt = printer.consentReceipt(aReceiptRequest('en', { organisations: [named, ...organisations] }))
  const words = await unseenWords(await printed(receipt))
  expect(words.length).toBeGreaterThan(0)
  expect(words.filter(({ drawn, share }) => drawn !== 1 || share < 0.599)).toEqual([])
})
