import type { LocalDate } from '@use-it-cities/core'
import type { Catalogue, Law } from '../model/catalogue.ts'
import { lawStateOn } from '../rules/law-state.ts'
import type { Markup } from './markup.ts'
import { webAddress } from './markup.ts'

export interface Used {
  readonly laws: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  /** The day of the assessment. */
  readonly on: LocalDate
}

/** What a report ends with: the law and the sources as they were read, with their days, and whose judgement it is. */
export function endOf(catalogue: Catalogue, used: Used, markup: Markup, isUnreviewed: boolean): string[] {
  const { say, heading, list, inCatalogue, isTranslated } = markup
  const laws = catalogue.laws.filter(({ id }) => used.laws.has(id))
  const sources = Object.entries(catalogue.sources).filter(([id]) => used.sources.has(id))
  return [
    ...(laws.length > 0
      ? [heading(1, say('report.laws')), list(laws.map((law) => lawLine(law, used.on, catalogue, markup)))]
      : []),
    ...(sources.length > 0
      ? [
          heading(1, say('report.sources')),
          list(
            sources.map(([, { title, url, contentDate, readAs, retrieved }]) => {
              const address = webAddress(url)
              const linked = address
                ? `<a href="${markup.text(address)}">${inCatalogue(title)}</a>`
                : inCatalogue(title)
              const how = readAs === undefined ? '' : ` (${inCatalogue(readAs)})`
              return `${linked}. ${dated(contentDate, markup)} ${say('report.source-as-read', { on: retrieved })}${how}`
            }),
          ),
        ]
      : []),
    heading(1, say('report.notes')),
    list([
      say('report.ours'),
      ...catalogue.notes.map(inCatalogue),
      ...(isTranslated ? [] : [say('report.not-translated')]),
      ...(isUnreviewed ? [say('report.unreviewed')] : []),
    ]),
  ]
}

const dated = (contentDate: string, { say }: Markup) => say('report.source-dated', { date: contentDate })

/** What a law says is no fact of the day of the assessment before its state on that day stands beside it. */
function lawLine(law: Law, on: LocalDate, catalogue: Catalogue, markup: Markup) {
  const { topic, fact, status, statusNote, from, until, sources } = law
  const { say, reason, inCatalogue, paragraph, ours } = markup
  const days = [
    // The day an act was passed or proposed is not one it is in force from.
    ...(from === null || (status !== 'in-force' && status !== 'ended') ? [] : [say('report.law-from', { from })]),
    ...(until === null || until === undefined ? [] : [say('report.law-until', { until })]),
  ]
  const titles = sources.map((id) => markup.text(catalogue.sources[id]?.title ?? id))
  return [
    `<p><strong>${inCatalogue(topic)}</strong>${days.length > 0 ? ` (${days.join(', ')})` : ''}</p>`,
    `<p>${reason(lawStateOn(law, on, catalogue.asOf).because)}</p>`,
    paragraph(`${markup.text(fact)}${statusNote === undefined ? '' : ` (“${markup.text(statusNote)}”)`}`),
    ...(titles.length > 0 ? [paragraph(`${ours(say('report.read-in'))} ${titles.join('; ')}`)] : []),
  ].join('')
}
