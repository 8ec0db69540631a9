import { textIn, type Language } from '@use-it-cities/core'
import type { Catalogue, Item, Profile } from '../model/catalogue.ts'
import type { AssessmentFile } from '../model/assessment-file.ts'
import type { AssessmentResult, Change, ItemResult } from '../model/result.ts'
import { knownWords, labelIn, wordsFor } from '../words/known-words.ts'
import { basisMark } from './basis-mark.ts'
import { evidenceCell } from './evidence-cell.ts'
import { endOf } from './html-end.ts'
import { markupIn, type Markup } from './markup.ts'
import { radarOf } from './radar.ts'
import { groupsById, itemsById, linesOf, percentDown, percentUp, profileOf } from './words.ts'

export interface HtmlOptions {
  readonly language?: Language | undefined
  /** Level of the first heading, so that it fits into a page; 1 when left out. */
  readonly level?: 1 | 2 | 3
  /** Profiles beside the catalogue's own, as `assess` takes them, so that items a city added have their titles. */
  readonly profiles?: readonly Profile[] | undefined
  /** What the result came from. With it, evidence and notes are shown; without it they are not, as the public needs it. */
  readonly answers?: AssessmentFile | undefined
  /** Begins the ids of the drawing; give each its own where a page has several reports. */
  readonly id?: string
}

/** What every section is made from. */
interface Report {
  readonly result: AssessmentResult
  readonly catalogue: Catalogue
  readonly items: ReadonlyMap<string, Item>
  readonly answers: AssessmentFile | undefined
  readonly language: Language
  readonly markup: Markup
}

/**
 * The whole result as a piece of HTML for a page or a printer: no script, no style, headings in order, tables with headers.
 * Words of the catalogue carry its language where the page has another one.
 */
export function resultHtml(result: AssessmentResult, catalogue: Catalogue, options: HtmlOptions = {}): string {
  const { language = 'en', level = 1, profiles, answers, id = 'radar' } = options
  const markup = markupIn(language, catalogue.language, level)
  const items = itemsById(catalogue, result, profiles)
  const report = { result, catalogue, items, answers, language, markup }
  return markup.article([
    ...summary(report, profileOf(catalogue, result, profiles)),
    ...gatesFailed(report),
    ...groups(report, id),
    ...changes(report),
    ...spread(report),
    ...sensitivity(report),
    ...everyItem(report),
    ...leftOut(report),
    ...reply(report),
    ...endOf(catalogue, usedBy(report), markup, knownWords[language]?.review.status === 'unreviewed'),
  ])
}

const titleOf = ({ items, markup }: Report, id: string) => markup.inCatalogue(items.get(id)?.title ?? id)

function summary({ result, catalogue, language, markup }: Report, profile: Profile | undefined): string[] {
  const { say, heading } = markup
  const [low, high] = [percentDown(result.score.low), percentUp(result.score.high)]
  const params = { low, high, coverage: percentDown(result.coverage), evidenced: percentDown(result.evidenced) }
  const definition = say(
    'report.definition',
    {
      catalogue: textIn(catalogue.title, language, catalogue.language)?.text ?? catalogue.id,
      version: result.version,
      profile: profile?.title ?? result.profile ?? wordsFor({ key: 'report.profile-all' }, language),
    },
    result.profile === null ? 'profile' : undefined,
  )
  return [
    heading(0, say('report.heading', { body: result.body.name })),
    `<p>${say('report.day', { on: result.on })}. ${definition}. ${say('report.not-legal-advice')}</p>`,
    `<p><strong>${say('report.label', { label: labelIn(result.label, language) })}</strong></p>`,
    `<p>${say(low === high ? 'report.summary-point' : 'report.summary', params)}</p>`,
  ]
}

function gatesFailed(report: Report): string[] {
  const failed = report.result.gates.filter(({ outcome }) => outcome === 'not-met')
  if (failed.length === 0) return []
  const { say, list } = report.markup
  return [`<p>${say('report.gates-failed')}</p>`, list(failed.map(({ id }) => titleOf(report, id)))]
}

/** The drawing, and the same as a table: its rows have the numbers of the spokes. */
function groups({ result, catalogue, language, markup }: Report, id: string): string[] {
  const { say, heading, inCatalogue, range, share, table } = markup
  const { svg } = radarOf(result, catalogue, { language, id })
  const titles = groupsById(catalogue)
  const rows = result.groups.map((group, at) => [
    `${at + 1}. ${inCatalogue(titles.get(group.id)?.title ?? group.id)}`,
    range(group.score),
    share(group.coverage),
  ])
  return [
    heading(1, say('report.groups')),
    ...(svg === '' ? [] : [`<figure>${svg}<figcaption>${say('report.radar')}</figcaption></figure>`]),
    table(say('report.groups'), ['report.group', 'report.score', 'report.coverage'], rows),
  ]
}

function changes(report: Report): string[] {
  const { result, language, markup } = report
  if (result.changes.length === 0) return []
  const sets = result.changes.flatMap(({ reaches, steps, method, items }) => {
    const key = method === 'exact' ? 'report.change-set' : 'report.change-set-greedy'
    const words = markup.say(key, { label: labelIn(reaches, language), steps })
    return [markup.heading(2, words), markup.list(items.map((change) => changeLine(report, change)))]
  })
  return [markup.heading(1, markup.say('report.changes')), ...sets]
}

function spread(report: Report): string[] {
  const { say, heading, list, bdi } = report.markup
  const lines = report.result.items.flatMap(({ id, spread: differing }) => {
    if (!differing) return []
    const said = differing.said.map(
      ({ assessor, answer, level }) =>
        `${bdi(assessor)}: ${say(`answer.${answer}`)}${level === undefined ? '' : ` (${level})`}`,
    )
    return [`${titleOf(report, id)}. ${said.join('; ')}`]
  })
  return lines.length === 0 ? [] : [heading(1, say('report.spread')), list(lines)]
}

function sensitivity(report: Report): string[] {
  const { low, high, labelChanges } = report.result.sensitivity
  const { say, heading, list } = report.markup
  const groupTitles = groupsById(report.catalogue)
  const moves = labelChanges.map(({ of, id, label }) =>
    say('report.sensitivity-label', {
      item: (of === 'group' ? groupTitles.get(id) : report.items.get(id))?.title ?? id,
      label: labelIn(label, report.language),
    }),
  )
  return [
    heading(1, say('report.sensitivity')),
    `<p>${say('report.sensitivity-range', { low: percentDown(low), high: percentUp(high) })}</p>`,
    ...(moves.length > 0 ? [list(moves)] : []),
  ]
}

function everyItem(report: Report): string[] {
  const { result, catalogue, items, answers, markup } = report
  const { say, heading, inCatalogue, reason, list, table } = markup
  const topics = new Map(catalogue.laws.map(({ id, topic }) => [id, topic]))
  const rowOf = (each: ItemResult) => {
    const law = each.law.map(({ id, because }) => `${inCatalogue(topics.get(id) ?? id)}: ${reason(because)}`)
    return [
      rowTitle(each.id, items.get(each.id), markup),
      say(`answer.${each.outcome}`),
      reason(each.because),
      each.nextStep ? reason(each.nextStep) : '',
      each.evidenceNeeded.length > 0 ? list(each.evidenceNeeded.map(inCatalogue)) : '',
      law.length > 0 ? list(law) : '',
      ...(answers ? [evidenceCell(answers, each.id, markup)] : []),
    ]
  }
  const all = ['item', 'outcome', 'reason', 'next-step', 'evidence-needed', 'law', 'evidence'] as const
  const keys = answers ? all : all.slice(0, -1)
  return [
    heading(1, say('report.items')),
    table(
      say('report.items'),
      keys.map((key) => `report.${key}` as const),
      result.items.map(rowOf),
    ),
  ]
}

/** With its id, its title, whether it is a gate, and whether its wording is anybody's but a source's. */
function rowTitle(id: string, item: Item | undefined, { say, inCatalogue }: Markup): string {
  if (!item) return `<bdi>${inCatalogue(id)}</bdi>`
  const mark = basisMark(item.basis)
  const marks = [...(item.gate ? [say('report.mark-gate')] : []), ...(mark ? [say(mark)] : [])]
  return `<bdi>${inCatalogue(id)}</bdi> ${inCatalogue(item.title)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
}

/** Which item, from where to where on a ladder, and whether it is a gate or may be done already. */
function changeLine(report: Report, { id, kind, from, to }: Change): string {
  const { items, markup } = report
  const marks = [
    ...(items.get(id)?.ladder ? [markup.say('report.change-levels', { from: from * 4, to: to * 4 })] : []),
    ...(kind === 'gate' ? [markup.say('report.mark-gate')] : []),
    ...(kind === 'find-out' ? [markup.say('report.change-find-out')] : []),
  ]
  return `${titleOf(report, id)}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`
}

function leftOut(report: Report): string[] {
  const { leftOut: ids } = report.result
  if (ids.length === 0) return []
  return [`<p>${report.markup.say('report.left-out')}</p>`, report.markup.list(ids.map((id) => titleOf(report, id)))]
}

function reply({ result, markup }: Report): string[] {
  if (!result.reply) return []
  const { by, on, text } = result.reply
  const lines = linesOf(text).map((line) => `<p dir="auto">${markup.text(line)}</p>`)
  return [markup.heading(1, markup.say('report.reply', { by, on })), `<blockquote>${lines.join('')}</blockquote>`]
}

/** Which laws and sources stand behind what was asked. */
function usedBy({ result, items, catalogue }: Report) {
  const asked = result.items.flatMap(({ id }) => items.get(id) ?? [])
  const laws = new Set(result.items.flatMap(({ law }) => law.map(({ id }) => id)))
  const ofGroups = catalogue.groups
    .filter(({ id }) => result.groups.some((group) => group.id === id))
    .flatMap(({ sources = [] }) => sources)
  const ofLaws = catalogue.laws.filter(({ id }) => laws.has(id)).flatMap(({ sources }) => sources)
  return { on: result.on, laws, sources: new Set([...asked.flatMap(({ sources }) => sources), ...ofGroups, ...ofLaws]) }
}
