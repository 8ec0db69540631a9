import { measures, type Box, type Edge, type Layout } from './lay-out.ts'

export interface SvgOptions {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly direction: 'ltr' | 'rtl'
}

/** A layout as SVG in the colour of the words around it, without styles. In `rtl` it is turned about, as its page is. */
export function svgOf({ width, height, boxes, edges }: Layout, { id, title, description, direction }: SvgOptions) {
  const isTurned = direction === 'rtl'
  const at = (x: number) => round(isTurned ? width - x : x)
  const [titleId, descriptionId] = [xml(`${id}-title`), xml(`${id}-desc`)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` direction="ltr" role="img" aria-labelledby="${titleId}" aria-describedby="${descriptionId}">`,
    `<title id="${titleId}">${xml(title)}</title><desc id="${descriptionId}">${xml(description)}</desc>`,
    '<g fill="none" stroke="currentColor" stroke-width="1.5">',
    ...edges.map((edge) => `<path d="${wayOf(edge, at, isTurned ? -1 : 1)}"/>`),
    ...boxes.map((box) => frameOf(box, at, isTurned)),
    `</g><g fill="currentColor" font-size="${measures.title}"${isTurned ? ' text-anchor="end"' : ''}>`,
    ...boxes.map((box, place) => wordsOf(box, place + 1, at, isTurned)),
    '</g></svg>',
  ].join('')
}

type At = (x: number) => number

/** The middle of the circle with the number of a step. */
const badgeX = ({ x }: Box): number => x + measures.badge / 2
const badgeY = ({ y }: Box): number => y + measures.pad + measures.line / 2
/** Where a line from above arrives, and where one leaves: apart, so that two of one lane do not meet. */
const arriveY = ({ y, height }: Box): number => y + height / 2 - 6
const leaveY = ({ y, height }: Box): number => y + height / 2 + 6

function wayOf({ from, to, lane }: Edge, at: At, side: 1 | -1): string {
  if (lane === null) return `M${at(badgeX(from))} ${from.y + from.height}V${to.y - 1}m-4 -5l4 5 4 -5`
  const turn = 4
  return [
    `M${at(from.x)} ${leaveY(from)}H${at(lane + turn)}`,
    `Q${at(lane)} ${leaveY(from)} ${at(lane)} ${leaveY(from) + turn}V${arriveY(to) - turn}`,
    `Q${at(lane)} ${arriveY(to)} ${at(lane + turn)} ${arriveY(to)}H${at(to.x - 1)}`,
    `m${-5 * side} -4l${5 * side} 4 ${-5 * side} 4`,
  ].join('')
}

/** A frame for each step, broken where it may be left out, and a tick for its number where it is done. */
function frameOf(box: Box, at: At, isTurned: boolean): string {
  const { x, y, width, height, step } = box
  const left = isTurned ? at(x + width) : at(x)
  const dashes = step.optional ? ' stroke-dasharray="5 4"' : ''
  const frame = `<rect x="${left}" y="${y}" width="${round(width)}" height="${height}" rx="6"${dashes}/>`
  const tick = `<path d="M${round(at(badgeX(box)) - 5)} ${badgeY(box)}l4 4 7 -8" stroke-width="2.5"/>`
  return step.done ? frame + tick : frame
}

function wordsOf(box: Box, number: number, at: At, isTurned: boolean): string {
  const x = at(box.x + measures.badge)
  const lineY = (line: number) => box.y + measures.pad + measures.line * line + measures.title
  const line = (words: string, place: number, more: string) =>
    `<text x="${x}" y="${lineY(place)}"${more}>${xml(words)}</text>`
  const own = ` font-size="${measures.label}"${isTurned ? ' direction="rtl" text-anchor="start"' : ''}`
  return [
    box.step.done ? '' : `<text x="${at(badgeX(box))}" y="${lineY(0)}" text-anchor="middle">${number}</text>`,
    ...box.title.map((words, place) => line(words, place, ' lang="en"')),
    ...box.labels.map((words, place) => line(words, box.title.length + place, own)),
  ].join('')
}

const round = (value: number): number => Math.round(value * 10) / 10

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const xml = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => entities[one] ?? one).replace(/[\p{Cc}\ufffe\uffff]|\p{Surrogate}/gu, '')
