import { isLanguage, type Language } from '@use-it-cities/core'
import type { WordReport } from '@use-it-cities/success-stories/outreach'
import { cleanedLine } from './cleaned.ts'
import type { Form } from './read-form.ts'
import { linksIn } from './read-contact.ts'
import type { ContactWordKey } from './words/notes.ts'

export interface TypedWordReport {
  readonly wrong: string
  readonly better: string
}
export interface WordReportFault {
  readonly field: keyof TypedWordReport
  readonly word: ContactWordKey
}
export type WordReportContent = Omit<WordReport, 'id' | 'sentAt' | 'language'>

export const emptyWordReport: TypedWordReport = { wrong: '', better: '' }
export const mostWord = 300

export const typedWordReport = (form: Form): TypedWordReport => ({
  wrong: cleanedLine(form.get('wrong') ?? ''),
  better: cleanedLine(form.get('better') ?? ''),
})

/** The path of a page of this site in a language of ours, or the first page: an address can be written by anybody. */
export function pageFrom(written: string, language: Language): string {
  const [, of = ''] = /^\/([a-z]{2})\/[\p{L}\p{N}\-._~/%]*$/u.exec(written) ?? []
  return isLanguage(of) && written.length <= 300 && !written.includes('//') ? written : `/${language}/`
}

export const wordFaultsOf = ({ wrong, better }: TypedWordReport): readonly WordReportFault[] => {
  const faults: (WordReportFault | false)[] = [
    wrong === '' && { field: 'wrong', word: 'fault.wrong' },
    (wrong.length > mostWord || linksIn(wrong) > 0) && { field: 'wrong', word: 'fault.word' },
    (better.length > mostWord || linksIn(better) > 0) && { field: 'better', word: 'fault.word' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** The report in what was typed; null while there are faults. */
export const wordContentOf = (typed: TypedWordReport, page: string): WordReportContent | null =>
  wordFaultsOf(typed).length > 0 ? null : { kind: 'word-report', page, ...typed }
