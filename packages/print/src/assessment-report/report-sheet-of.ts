import { itemsById, linesOf, percentDown, percentUp, profileOf } from '@use-it-cities/assessment/report'
import { labelIn, locales, wordsFor } from '@use-it-cities/assessment/locales'
import { textIn, type Because } from '@use-it-cities/core'
import type { PrintCity } from '../paper/sheet-of.ts'
import type { Said } from '../route-sheet/route-sheet.ts'
import { isolate } from '../text/isolate.ts'
import { sayIn } from '../words/say.ts'
import { changeSets } from './change-sets.ts'
import { gatesTable } from './gates-table.ts'
import { groupsTable } from './groups-table.ts'
import { itemBlock } from './item-block.ts'
import { lawList } from './law-list.ts'
import { mixedLine } from './mixed-line.ts'
import { numberedSources } from './numbered-sources.ts'
import type { Line, ReportSheet } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'
import type { AssessmentReportRequest } from './request.ts'
import { sensitivityLines } from './sensitivity-lines.ts'
import { twoSidesTable } from './two-sides.ts'
import { withBreaks } from './with-breaks.ts'
import { assessorsTable, spreadTable } from './who-assessed.ts'

type AssessmentWord = Parameters<typeof wordsFor>[0]['key']

/** Everything an assessment report says, in the order in which it is read. */
export function reportSheetOf(city: PrintCity, request: AssessmentReportRequest): ReportSheet {
  const context = contextOf(request)
  const { language, say, result, catalogue, quoted, titled, sources } = context
  const word = (key: AssessmentWord, params?: Because['params']) =>
    wordsFor(params ? { key, params } : { key }, language)
  const title = word('report.heading', { body: result.body.name })
  const inWhole: ReadonlySet<string> = new Set(result.items.map(({ group }) => group))
  // Sources are numbered as they are named, so the parts that name them are worked out in the order of the page.
  const items = catalogue.groups
    .filter(({ id }) => inWhole.has(id))
    .map((group) => ({
      title: quoted(group.title),
      items: result.items.filter((item) => item.group === group.id).map((item) => itemBlock(context, item)),
    }))
  const law = lawList(context)
  return withBreaks({
    lang: language,
    documentTitle: title,
    city: textIn(city.name, language, 'en')?.text ?? '',
    title,
    about: aboutLines(context),
    notAdvice: word('report.not-legal-advice'),
    notes: [
      ...(language === catalogue.language ? [] : [word('report.not-translated')]),
      ...(locales[language]?.review.status === 'unreviewed' ? [word('report.unreviewed')] : []),
    ],
    result: {
      label: word('report.label', { label: labelIn(result.label, language) }),
      summary: summaryOf(context),
      low: result.score.low,
      high: result.score.high,
      counts: countsOf(context),
    },
    gates: gatesTable(context),
    groups: groupsTable(context),
    changes: { title: word('report.changes'), sets: changeSets(context) },
    reply: result.reply
      ? {
          title: word('report.reply', { by: result.reply.by, on: result.reply.on }),
          lines: linesOf(result.reply.text).map(isolate),
        }
      : null,
    assessors: assessorsTable(context),
    spread: spreadTable(context),
    sensitivity: { title: word('report.sensitivity'), lines: sensitivityLines(context) },
    twoSides: request.twoSides ? twoSidesTable(context, request.twoSides) : null,
    items: { title: word('report.items'), groups: items },
    leftOut: result.leftOut.length === 0 ? null : { title: word('report.left-out'), items: result.leftOut.map(titled) },
    law,
    checklist: {
      title: word('report.notes'),
      lines: [[word('report.ours')], ...catalogue.notes.map((note): Line => [quoted(note)])],
    },
    sources: { title: word('report.sources'), list: sources.lines() },
    page: say('page'),
  })
}

function contextOf({ result, catalogue, answers, language = 'en', profiles }: AssessmentReportRequest): ReportContext {
  const say = sayIn(language)
  const quoted = (text: string): Said => (catalogue.language === language ? text : { lang: catalogue.language, text })
  const items = itemsById(catalogue, result, profiles)
  return {
    language,
    say,
    result,
    catalogue,
    answers: answers ?? null,
    items,
    profile: profileOf(catalogue, result, profiles)?.title ?? result.profile,
    quoted,
    titled: (id) => [quoted(`${id} ${items.get(id)?.title ?? ''}`.trim())],
    sources: numberedSources(catalogue, language, quoted),
  }
}

/** The day, the checklist with its version, and which part of it was asked. */
function aboutLines({ result, catalogue, language, quoted, profile }: ReportContext): readonly Line[] {
  const found = textIn(catalogue.title, language)
  const named = (text: string, of: string): Said => (of === language ? `“${text}”` : quoted(`“${text}”`))
  const foreign = {
    catalogue: named(found?.text ?? catalogue.id, found?.language ?? catalogue.language),
    profile: profile === null ? wordsFor({ key: 'report.profile-all' }, language) : quoted(`“${profile}”`),
  }
  return [
    [wordsFor({ key: 'report.day', params: { on: result.on } }, language)],
    mixedLine(
      (params) => wordsFor({ key: 'report.definition', params }, language),
      { version: result.version },
      foreign,
    ),
  ]
}

function summaryOf({ result: { score, coverage, evidenced }, language }: ReportContext): string {
  const [low, high] = [percentDown(score.low), percentUp(score.high)]
  const params = { low, high, coverage: percentDown(coverage), evidenced: percentDown(evidenced) }
  return wordsFor({ key: low === high ? 'report.summary-point' : 'report.summary', params }, language)
}

const outcomes = [
  'met',
  'partly',
  'not-met',
  'differs',
  'unknown',
  'not-assessed',
  'not-applicable',
  'not-in-effect',
] as const

/** How many items stand how; what nobody has is left out. */
const countsOf = ({ result: { items }, language }: ReportContext): ReportSheet['result']['counts'] =>
  outcomes.flatMap((outcome) => {
    const count = items.filter((item) => item.outcome === outcome).length
    return count === 0 ? [] : [[wordsFor({ key: `answer.${outcome}` }, language), String(count)] as const]
  })
