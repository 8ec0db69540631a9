import type { BodyOverTime, Comparison, StepOverTime } from '../compare.ts'
import type { Catalogue, Item } from '../model/catalogue.ts'
import { labelIn, wordsFor } from '../words/known-words.ts'
import { translationNote } from './gap-html.ts'
import type { HtmlOptions } from './html.ts'
import { markupIn, type Markup } from './markup.ts'
import { itemsById } from './words.ts'

export interface CompareHtmlOptions extends Pick<HtmlOptions, 'language' | 'level' | 'profiles'> {
  /** The profile of the results, where it is a city's own. */
  readonly profile?: string | null
}

/** Results side by side for a page or a printer: places between bodies, and for each body what moved over time. */
export function compareHtml(
  { bodies, places }: Comparison,
  catalogue: Catalogue,
  options: CompareHtmlOptions = {},
): string {
  const { language = 'en', level = 1, profiles, profile = null } = options
  const markup = markupIn(language, catalogue.language, level)
  const { say, heading, bdi, range, share, table } = markup
  const items = itemsById(catalogue, { profile }, profiles)
  const placeRows = (places ?? []).map(({ body, on, score, best, worst, steady }) => [
    bdi(body),
    say('report.day', { on }),
    range(score),
    best === worst ? String(best) : say('compare.place-range', { best, worst }),
    say(steady ? 'compare.yes' : 'compare.no'),
  ])
  const ofBody = ({ body, points, steps }: BodyOverTime) => {
    const title = say('compare.over-time', { body })
    const rows = points.map((point) => [
      say('report.day', { on: point.on }),
      range(point.score),
      share(point.coverage),
      bdi(labelIn(point.label, language)),
    ])
    return [
      heading(1, title),
      table(title, ['compare.day', 'report.score', 'report.coverage', 'compare.label'], rows),
      ...steps.flatMap((step) => stepHtml(step, items, markup, (key) => wordsFor({ key }, language))),
    ]
  }
  return markup.article([
    heading(0, say('compare.heading')),
    ...(placeRows.length > 0
      ? [
          `<p>${say('compare.places-note')}</p>`,
          table(
            say('compare.places'),
            ['compare.body', 'compare.day', 'report.score', 'compare.place', 'compare.steady'],
            placeRows,
          ),
        ]
      : []),
    ...bodies.flatMap(ofBody),
    ...translationNote(language, markup.isTranslated).map((key) => `<p>${say(key)}</p>`),
  ])
}

type Outcome = StepOverTime['items'][number]['from']

function stepHtml(
  step: StepOverTime,
  items: ReadonlyMap<string, Item>,
  { say, heading, list, inCatalogue }: Markup,
  words: (key: `answer.${Outcome}`) => string,
): string[] {
  const titleOf = (id: string) => items.get(id)?.title ?? id
  const { entered, left } = step
  const changed = step.items.filter(({ id }) => !entered.includes(id) && !left.includes(id))
  const moves = changed.map(({ id, from, to }) =>
    say('compare.item', { item: titleOf(id), was: words(`answer.${from}`), is: words(`answer.${to}`) }),
  )
  const named = (key: 'compare.entered' | 'compare.left', ids: readonly string[]) =>
    ids.length === 0 ? [] : [`<p>${say(key)}</p>`, list(ids.map((id) => inCatalogue(titleOf(id))))]
  return [
    heading(2, say('compare.step', { from: step.from, to: step.to })),
    `<p>${say(`compare.${step.moved}`)}</p>`,
    ...(moves.length > 0 ? [list(moves)] : []),
    ...named('compare.entered', entered),
    ...named('compare.left', left),
  ]
}
