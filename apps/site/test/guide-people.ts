import type { Fields, TestSite } from './a-site.ts'
import { Walk } from './a-walk.ts'

/** A synthetic person before the first question about a profession. */
export const beginQuestions = (site: TestSite, profession = 'nurse', language = 'en'): Promise<Walk> =>
  new Walk(site, `/${language}/guide/${profession}/questions`).open()

/** One sitting, as a certificate has it. */
export const ielts: Fields = {
  'sitting1.test': 'ielts',
  'sitting1.listening': '7.5',
  'sitting1.reading': '7',
  'sitting1.writing': '6.5',
  'sitting1.speaking': '7',
  'sitting1.overall': '7',
  'sitting1.day': '14',
  'sitting1.month': '3',
  'sitting1.year': '2026',
}
/** A nurse from Nigeria, page by page. */
export const nurse: readonly Fields[] = [
  { nation: 'GB-ENG' },
  { trainedIn: 'Nigeria' },
  { status: 'refugee' },
  { english: 'test' },
  ielts,
]
