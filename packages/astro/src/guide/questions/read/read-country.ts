import type { Language } from '@use-it-cities/core'
import { countryCalled } from '../countries/country-called.ts'
import { valuesOf, type Typed } from '../form/typed.ts'
import type { AnswerTo } from './answer-to.ts'

/** The code of the country somebody wrote, in the page's language, in another of ours, or as a code. */
export function readCountry(typed: Typed, language: Language): AnswerTo<string | undefined> {
  const [written, ...more] = valuesOf(typed, 'trainedIn')
  if (written === undefined) return { value: undefined }
  const fault = { question: 'country', field: 'trainedIn' } as const
  if (more.length > 0) return { faults: [{ ...fault, code: 'one-answer' }] }
  const found = countryCalled(written, language)
  if (found.code !== null) return { value: found.code }
  return { faults: [{ ...fault, code: 'unknown-country', params: { typed: written } }], near: found.near }
}
