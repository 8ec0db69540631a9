import { expect, test, vi } from 'vitest'
import { aGuide, aSheetRequest } from './support/a-guide.ts'
import { aQuestionnaire, city, serial } from './support/a-questionnaire.ts'

vi.mock('@myriaddreamin/typst-ts-node-compiler', () => {
  throw new Error('Cannot find native binding.')
})

test('where the native compiler cannot load, printing says so and everything else works', async () => {
  const { createPrinter } = await import('../src/index.ts')
  const { paperForm, routeSheet } = createPrinter({ city })
  const answers = [
    await paperForm({ questionnaire: aQuestionnaire(), language: 'en', copies: [{ serial }] }),
    await routeSheet(aSheetRequest(await aGuide('nurse'), 'en')),
  ]
  for (const answer of answers)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'compiler-missing', platform: `${process.platform}-${process.arch}` },
    })
})
