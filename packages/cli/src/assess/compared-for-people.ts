import type { BodyOverTime, Comparison, ItemOutcome, StepOverTime } from '@use-it-cities/assessment'
import { labelIn, wordsFor } from '@use-it-cities/assessment/locales'
import { percentDown } from '@use-it-cities/assessment/report'
import { shown } from '../refusal.ts'
import { percent } from './percent.ts'

type Titles = ReadonlyMap<string, string>

/** Places first, where there are any; then each body over time, with what changed. */
export function comparedForPeople({ bodies, places }: Comparison, titles: Titles): string {
  const placed = (places ?? []).map(({ body, score, best, worst, steady }) => {
    const place = best === worst ? String(best) : wordsFor({ key: 'compare.place-range', params: { best, worst } })
    return `  ${place.padStart(7)}  ${shown(body)}: ${percent(score)}${steady ? '' : ' (another weight may change this)'}`
  })
  return [
    ...(placed.length === 0
      ? []
      : [wordsFor({ key: 'compare.places' }), ...placed, wordsFor({ key: 'compare.places-note' }), '']),
    ...bodies.flatMap((body) => overTime(body, titles)),
    '',
  ].join('\n')
}

const overTime = ({ body, points, steps }: BodyOverTime, titles: Titles): readonly string[] => [
  wordsFor({ key: 'compare.over-time', params: { body: shown(body) } }),
  ...points.map(({ on, score, coverage, label }) => {
    const answered = `${wordsFor({ key: 'report.coverage' })} ${percentDown(coverage)}%`
    return `  ${on}  ${percent(score)}  ${labelIn(label)}. ${answered}.`
  }),
  ...steps.flatMap((step) => stepLines(step, titles)),
  '',
]

function stepLines({ from, to, moved, items, entered, left }: StepOverTime, titles: Titles): readonly string[] {
  const titled = (id: string) => `${id} ${shown(titles.get(id) ?? '', 200)}`.trim()
  const named = (key: 'compare.entered' | 'compare.left', ids: readonly string[]) =>
    ids.length === 0 ? [] : [`    ${wordsFor({ key })} ${ids.map(titled).join('; ')}`]
  return [
    `  ${wordsFor({ key: 'compare.step', params: { from, to } })}: ${wordsFor({ key: `compare.${moved}` })}`,
    ...items.map(({ id, from: was, to: is }) => {
      const params = { item: titled(id), was: answer(was), is: answer(is) }
      return `    ${wordsFor({ key: 'compare.item', params })}`
    }),
    ...named('compare.entered', entered),
    ...named('compare.left', left),
  ]
}

const answer = (outcome: ItemOutcome) => wordsFor({ key: `answer.${outcome}` })
