import type { Answer, Evidence } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import type { Language } from '@use-it-cities/core'
import { isolate } from '../text/isolate.ts'
import { linkOf } from './link-of.ts'
import type { ItemBlock } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** The evidence of one item, assessor by assessor as the file has them; `null` where there is none to show. */
export function evidenceList(context: ReportContext, item: string): ItemBlock['evidence'] {
  const { language } = context
  const list = saidOn(context, item).flatMap(({ assessor, answer }) =>
    answer.evidence.map((each) => ({
      text: `${isolate(assessor)}: ${evidenceWords(each, language)}`,
      address: each.link ?? null,
      url: linkOf(each.link),
    })),
  )
  return list.length === 0 ? null : { title: wordsFor({ key: 'report.evidence' }, language), list }
}

/** What each assessor wrote about one item, and why it does not apply where they said so. */
export function remarksOn(context: ReportContext, item: string): readonly string[] {
  const { language } = context
  return saidOn(context, item).flatMap(({ assessor, answer: { answer, justification, note } }) => [
    ...(answer === 'not-applicable' && justification?.trim()
      ? [wordsFor({ key: 'report.reason-by', params: { assessor, said: justification } }, language)]
      : []),
    ...(note?.trim() ? [wordsFor({ key: 'report.note-by', params: { assessor, said: note } }, language)] : []),
  ])
}

const evidenceWords = ({ title, collectedOn, expiresOn }: Evidence, language: Language): string =>
  expiresOn === undefined
    ? wordsFor({ key: 'report.evidence-collected', params: { title, collectedOn } }, language)
    : wordsFor({ key: 'report.evidence-runs-out', params: { title, collectedOn, expiresOn } }, language)

const saidOn = ({ answers }: ReportContext, item: string): readonly { assessor: string; answer: Answer }[] =>
  (answers?.assessors ?? []).flatMap(({ id, answers: given }) => {
    const answer = Object.hasOwn(given, item) ? given[item] : undefined
    return answer ? [{ assessor: id, answer }] : []
  })
