import { percentDown, percentUp } from '@use-it-cities/assessment/report'
import { wordsFor } from '@use-it-cities/assessment/locales'
import type { Point, RadarSheet } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** The groups as a radar, the first at the top and on with the clock; `null` for fewer than three, which make no shape. */
export function radarSheet({ result: { groups }, catalogue, language }: ReportContext): RadarSheet | null {
  if (groups.length < 3) return null
  const titles = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  const caption = wordsFor({ key: 'report.radar' }, language)
  const points = groups.map(({ id, score }, at) => {
    const params = { group: titles.get(id) ?? id, low: percentDown(score.low), high: percentUp(score.high) }
    return `${at + 1}. ${wordsFor({ key: 'report.radar-point', params }, language)}`
  })
  const ring = (shareOf: (at: number) => number): readonly Point[] =>
    groups.map((_, at) => {
      const turn = (2 * Math.PI * at) / groups.length
      return [rounded(shareOf(at) * Math.sin(turn)), rounded(-shareOf(at) * Math.cos(turn))]
    })
  return {
    alternative: [caption, ...points].join(' '),
    caption,
    ends: ring(() => 1),
    low: ring((at) => groups[at]?.score.low ?? 0),
    high: ring((at) => groups[at]?.score.high ?? 0),
  }
}

const rounded = (number: number) => Math.round(number * 10_000) / 10_000
