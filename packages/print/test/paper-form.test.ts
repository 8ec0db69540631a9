import { languageCodes } from '@use-it-cities/core'
import { expect, test } from 'vitest'
import { createPrinter } from '../src/index.ts'
import { aQuestionnaire, city, serial } from './support/a-questionnaire.ts'
import { readPdf } from './support/read-pdf.ts'

const printer = createPrinter({ city })

test.each(languageCodes)('a paper form in %s is tagged, titled, and says its language', async (language) => {
  const printed = await printer.paperForm({ questionnaire: aQuestionnaire(), language, copies: [{ serial }] })
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  const pdf = await readPdf(printed.value)
  expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: 'What we can do' })
  expect(pdf.language?.slice(0, 2)).toBe(language)
})
