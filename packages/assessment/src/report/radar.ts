import type { Language } from '@use-it-cities/core'
import { wordsFor } from '../words/known-words.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { AssessmentResult } from '../model/result.ts'
import { escaped } from './escape.ts'
import { percentDown, percentUp } from './words.ts'

export interface Radar {
  /** An `<svg>` of its own size, in the colour of the words around it, without styles or scripts. */
  readonly svg: string
  /** The same as sentences, one for each group in the order of the numbers in the drawing, for a list beside it. */
  readonly text: readonly string[]
}

const size = 320
const centre = size / 2
const radius = 110

/** Scores by group as a radar: the band from lowest to highest. Fewer than three groups are a list and no drawing. */
export function radarOf(
  result: Pick<AssessmentResult, 'groups'>,
  catalogue: Pick<Catalogue, 'groups'>,
  { id = 'radar', language = 'en' }: { readonly id?: string; readonly language?: Language } = {},
): Radar {
  const titles = new Map(catalogue.groups.map((group) => [group.id, group.title]))
  const text = result.groups.map(({ id: group, score }) =>
    wordsFor(
      {
        key: 'report.radar-point',
        params: { group: titles.get(group) ?? group, low: percentDown(score.low), high: percentUp(score.high) },
      },
      language,
    ),
  )
  const count = result.groups.length
  if (count < 3) return { svg: '', text }
  const at = (which: number, share: number) => {
    const angle = (2 * Math.PI * which) / count - Math.PI / 2
    return `${round(centre + radius * share * Math.cos(angle))},${round(centre + radius * share * Math.sin(angle))}`
  }
  const ring = (shareOf: (which: number) => number) =>
    `M${result.groups.map((_, which) => at(which, shareOf(which))).join('L')}Z`
  const lines = [0.25, 0.5, 0.75, 1].map((share) => `<path d="${ring(() => share)}" opacity=".25"/>`).join('')
  const spokes = result.groups
    .map((_, which) => `<path d="M${centre},${centre}L${at(which, 1)}" opacity=".25"/>`)
    .join('')
  const high = ring((which) => result.groups[which]?.score.high ?? 0)
  const low = ring((which) => result.groups[which]?.score.low ?? 0)
  const names = result.groups
    .map((_, which) => {
      const [x, y] = at(which, 1.18).split(',')
      return `<text x="${x}" y="${y}" text-anchor="middle" dominant-baseline="middle">${which + 1}</text>`
    })
    .join('')
  const title = escaped(wordsFor({ key: 'report.radar' }, language))
  const description = escaped(text.map((each, which) => `${which + 1}. ${each}`).join('. '))
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img" aria-labelledby="${escaped(id)}-title ${escaped(id)}-text">` +
      `<title id="${escaped(id)}-title">${title}</title><desc id="${escaped(id)}-text">${description}</desc>` +
      `<g fill="none" stroke="currentColor">${lines}${spokes}<path d="${low}" stroke-width="2"/></g>` +
      `<path d="${high}${low}" fill="currentColor" fill-opacity=".25" fill-rule="evenodd" stroke="currentColor" stroke-dasharray="4 3"/>` +
      `<g fill="currentColor" font-size="14">${names}</g></svg>`,
    text,
  }
}

const round = (number: number) => Math.round(number * 10) / 10
