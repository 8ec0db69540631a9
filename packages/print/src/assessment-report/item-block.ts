import type { Basis, ItemResult } from '@use-it-cities/assessment'
import { reasonIn, wordsFor } from '@use-it-cities/assessment/locales'
import type { WordKey } from '../words/words.ts'
import { evidenceList, remarksOn } from './evidence-list.ts'
import { mixedLine } from './mixed-line.ts'
import type { ItemBlock, Line } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** One item: how it stands and why, what to do, what would show it, the law on the day, and whose judgement it is. */
export function itemBlock(context: ReportContext, each: ItemResult): ItemBlock {
  const { language, items, quoted, titled, sources, answers } = context
  const item = items.get(each.id)
  const next = nextLine(context, each)
  return {
    title: titled(each.id),
    outcome: wordsFor({ key: `answer.${each.outcome}` }, language),
    marks: marksOf(context, each.id),
    question: answers && item ? quoted(item.question) : null,
    lines: [[reasonIn(each.because, language)], ...(next === null ? [] : [next])],
    needed:
      each.evidenceNeeded.length === 0
        ? null
        : { title: wordsFor({ key: 'report.evidence-needed' }, language), list: each.evidenceNeeded.map(quoted) },
    law: each.law.map((law) => lawLine(context, law)),
    evidence: evidenceList(context, each.id),
    remarks: remarksOn(context, each.id),
    sources: sources.numbersOf(item?.sources ?? []),
  }
}

/** What to do next, with the catalogue's words in the catalogue's language. */
export function nextLine({ language, quoted }: ReportContext, { nextStep }: ItemResult): Line | null {
  if (nextStep === null) return null
  const { key, params = {} } = nextStep
  const { text, ...rest } = params
  const foreign: Record<string, ReturnType<typeof quoted>> = text === undefined ? {} : { text: quoted(String(text)) }
  return mixedLine((filled) => reasonIn({ key, params: filled }, language), rest, foreign)
}

function lawLine({ catalogue, language, quoted }: ReportContext, { id, because }: ItemResult['law'][number]): Line {
  const topic = catalogue.laws.find((law) => law.id === id)?.topic ?? id
  return [quoted(topic), `: ${reasonIn(because, language)}`]
}

const words = {
  source: 'reportFromSource',
  'source+ours': 'reportPartlyOurs',
  'source+memory': 'reportPartlyMemory',
  memory: 'reportFromMemory',
} as const satisfies Record<Exclude<Basis, 'ours'>, WordKey>

function marksOf({ items, result, catalogue, language, say }: ReportContext, id: string): readonly string[] {
  const item = items.get(id)
  if (!item) return []
  const weight = result.weights[id]
  const usual = item.weight * (catalogue.groups.find((group) => group.id === item.group)?.weight ?? 1)
  const whose = (basis: Basis) =>
    basis === 'ours' ? wordsFor({ key: 'report.mark-ours' }, language) : say(words[basis])
  const weighed = weight === usual ? whose(item.weightBasis) : say('reportChanged')
  return [
    ...(item.gate ? [wordsFor({ key: 'report.mark-gate' }, language)] : []),
    say('reportQuestionBy', { basis: whose(item.basis) }),
    ...(weight === undefined ? [] : [say('reportWeightBy', { n: weight, basis: weighed })]),
  ]
}
