import { directionOf, textIn, type Because, type Language } from '@use-it-cities/core'
import { labelIn, reasonIn, wordsFor, type WordKey } from '../locales.ts'
import type { Catalogue, Item } from '../model/catalogue.ts'
import type { AssessmentResult, ItemResult } from '../model/result.ts'
import { escaped } from './escape.ts'
import { radarOf } from './radar.ts'
import { itemsById, percentDown, percentUp } from './words.ts'

export interface HtmlOptions {
  readonly language?: Language | undefined
  /** Level of the first heading, so that it fits into a page; 1 when left out. */
  readonly level?: 1 | 2 | 3
}

/**
 * The whole result as a piece of HTML for a page or a printer: no script, no style, headings in order, tables with headers.
 * Words of the catalogue carry its language where the page has another one.
 */
export function resultHtml(result: AssessmentResult, catalogue: Catalogue, options: HtmlOptions = {}): string {
  const { language = 'en', level = 1 } = options
  const items = itemsById(catalogue, result)
  const say = (key: WordKey, params?: Because['params']) =>
    escaped(wordsFor(params ? { key, params } : { key }, language))
  const heading = (below: number, key: WordKey, params?: Because['params']) =>
    `<h${level + below}>${say(key, params)}</h${level + below}>`
  const inCatalogue = (text: string, tag = 'span') =>
    language === catalogue.language
      ? tag === 'span'
        ? escaped(text)
        : `<${tag}>${escaped(text)}</${tag}>`
      : `<${tag} lang="${catalogue.language}" dir="${directionOf(catalogue.language)}">${escaped(text)}</${tag}>`
  const titleOf = (id: string) => inCatalogue(items.get(id)?.title ?? id)
  const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
  const table = (keys: readonly WordKey[], rows: readonly string[]) =>
    `<table><thead><tr>${keys.map((key) => `<th scope="col">${say(key)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`

  const { low, high } = result.score
  const params = {
    low: percentDown(low),
    high: percentUp(high),
    coverage: percentDown(result.coverage),
    evidenced: percentDown(result.evidenced),
  }
  const parts = [
    heading(0, 'report.heading', { body: result.body.name }),
    `<p>${say('report.day', { on: result.on })}. ${say('report.definition', {
      catalogue: textIn(catalogue.title, language)?.text ?? catalogue.id,
      version: result.version,
      profile: result.profile ?? wordsFor({ key: 'report.profile-all' }, language),
    })}.</p>`,
    `<p><strong>${say('report.label', { label: labelIn(result.label, language) })}</strong> ${say(low === high ? 'report.summary-point' : 'report.summary', params)}</p>`,
  ]
  const failed = result.gates.filter(({ outcome }) => outcome === 'not-met')
  if (failed.length > 0) parts.push(`<p>${say('report.gates-failed')}</p>`, list(failed.map(({ id }) => titleOf(id))))

  const radar = radarOf(result, catalogue, { language })
  const groups = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  parts.push(
    heading(1, 'report.groups'),
    radar.svg,
    table(
      ['report.group', 'report.score', 'report.coverage'],
      result.groups.map(
        ({ id, score, coverage }) =>
          `<tr><th scope="row">${inCatalogue(groups.get(id) ?? id)}</th><td>${percentDown(score.low)}–${percentUp(score.high)} %</td><td>${percentDown(coverage)} %</td></tr>`,
      ),
    ),
  )
  if (result.changes.length > 0) {
    parts.push(heading(1, 'report.changes'))
    for (const { reaches, steps, method, items: changed } of result.changes) {
      const key = method === 'exact' ? 'report.change-set' : 'report.change-set-greedy'
      parts.push(
        heading(2, key, { label: labelIn(reaches, language), steps }),
        list(changed.map(({ id }) => titleOf(id))),
      )
    }
  }
  const differ = result.items.filter(({ spread }) => spread)
  if (differ.length > 0) {
    const said = (spread: NonNullable<ItemResult['spread']>) =>
      spread.said
        .map(
          ({ assessor, answer, level: given }) =>
            `${escaped(assessor)}: ${say(`answer.${answer}`)}${given === undefined ? '' : ` (${given})`}`,
        )
        .join('; ')
    parts.push(
      heading(1, 'report.spread'),
      list(differ.flatMap(({ id, spread }) => (spread ? [`${titleOf(id)}. ${said(spread)}`] : []))),
    )
  }
  const { sensitivity } = result
  parts.push(
    heading(1, 'report.sensitivity'),
    `<p>${say('report.sensitivity-range', { low: percentDown(sensitivity.low), high: percentUp(sensitivity.high) })}</p>`,
  )
  if (sensitivity.labelChanges.length > 0)
    parts.push(
      list(
        sensitivity.labelChanges.map(({ id, label }) =>
          say('report.sensitivity-label', { id, label: labelIn(label, language) }),
        ),
      ),
    )
  const laws = new Map(catalogue.laws.map(({ id, topic }) => [id, topic]))
  parts.push(
    heading(1, 'report.items'),
    table(
      ['report.item', 'report.outcome', 'report.reason', 'report.next-step', 'report.evidence-needed', 'report.law'],
      result.items.map((each) => {
        const law = each.law.map(
          ({ id, because }) => `${inCatalogue(laws.get(id) ?? id)}: ${escaped(reasonIn(because, language))}`,
        )
        const cells = [
          say(`answer.${each.outcome}`),
          escaped(reasonIn(each.because, language)),
          each.nextStep ? escaped(reasonIn(each.nextStep, language)) : '',
          each.evidenceNeeded.length > 0 ? list(each.evidenceNeeded.map((text) => inCatalogue(text))) : '',
          law.length > 0 ? list(law) : '',
        ]
        return `<tr><th scope="row">${rowTitle(items.get(each.id), each.id, inCatalogue)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
      }),
    ),
  )
  if (result.leftOut.length > 0)
    parts.push(`<p>${say('report.left-out')}</p>`, list(result.leftOut.map((id) => titleOf(id))))
  if (result.reply)
    parts.push(
      heading(1, 'report.reply', { by: result.reply.by, on: result.reply.on }),
      `<blockquote>${escaped(result.reply.text)}</blockquote>`,
    )
  parts.push(`<p>${say('report.ours')}</p>`)
  return `<article lang="${language}" dir="${directionOf(language)}">${parts.join('\n')}</article>`
}

const rowTitle = (item: Item | undefined, id: string, inCatalogue: (text: string) => string) =>
  `${escaped(id)} ${item ? inCatalogue(item.title) : ''}`
