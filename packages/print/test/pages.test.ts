import { languageCodes, type Language } from '@use-it-cities/core'
import { householdQuestionnaire } from '@use-it-cities/questionnaire-schema/household'
import { expect, test } from 'vitest'
import { createPrinter } from '../src/index.ts'
import { city, serial } from './support/a-questionnaire.ts'
import { printed } from './support/printed.ts'
import { readPdf } from './support/read-pdf.ts'

/**
 * As many pages as a kitchen table carries, with the contact sheet. The number is odd, because that sheet is one of its
 * own: a form that grows by a page may grow by two.
 */
const most: Readonly<Record<Language, number>> = {
  en: 11,
  bn: 11,
  pa: 11,
  ro: 11,
  ar: 13,
  pl: 13,
  ps: 13,
  so: 13,
  ur: 13,
}

test.each(languageCodes)('the household questionnaire stays short in %s', async (language) => {
  const request = { questionnaire: householdQuestionnaire, language, copies: [{ serial }] }
  const { pages } = await readPdf(await printed(createPrinter({ city }).paperForm(request)))
  expect(pages.length).toBeLessThanOrEqual(most[language])
})
