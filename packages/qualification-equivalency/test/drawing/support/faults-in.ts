import { openSync, type Font } from 'fontkit'
import { createRequire } from 'node:module'
import type { DrawnStep } from '../../../src/drawing.ts'
import { readDrawing } from './read-drawing.ts'

/** Wider than the fonts most pages have. */
const font = openSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
) as Font
const widthOf = (words: string, size: number) => (font.layout(words).advanceWidth / font.unitsPerEm) * size
const isLatin = (words: string) => /^[\u0000-\u024f\u2000-\u206f]*$/.test(words)

/** What is wrong with a drawing of these steps, in the order in which they should stand; nothing when all is well. */
export function faultsIn(svg: string, steps: readonly DrawnStep[]): string[] {
  const { width, height, frames, lines, edges, around } = readDrawing(svg)
  const place = new Map(steps.map(({ id }, at) => [id, at]))
  const wanted = steps.flatMap(({ after }, to) =>
    [...new Set(after)].flatMap((id) => (place.has(id) ? [`${place.get(id)}-${to}`] : [])),
  )
  const inside = (x: number, y: number) =>
    frames.findIndex(
      (frame) => x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height,
    )
  const said = frames.map((_, at) =>
    lines
      .filter(({ x, y, isEnglish }) => isEnglish && inside(x, y) === at)
      .map(({ words }) => words)
      .join(''),
  )
  return [
    ...(frames.length === steps.length ? [] : [`${frames.length} frames for ${steps.length} steps`]),
    ...frames.flatMap((frame, at) =>
      frame.y + frame.height < (frames[at + 1]?.y ?? Infinity) ? [] : [`${at} overlaps`],
    ),
    ...frames.flatMap(({ x, y, width: wide, height: high }, at) =>
      x >= 0 && y >= 0 && x + wide <= width && y + high <= height ? [] : [`frame ${at} leaves the drawing`],
    ),
    ...lines.flatMap(({ x, y, words, size, anchor }) => {
      const wide = isLatin(words) ? widthOf(words, size) : 0
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
      const corners = [inside(left, y - size * 0.8), inside(left + wide, y + size * 0.25)]
      return corners.every((at) => at >= 0 && at === corners[0]) ? [] : [`“${words}” is not inside`]
    }),
    ...steps.flatMap(({ title }, at) => (bare(title) === bare(said[at] ?? '') ? [] : [`${at} says “${said[at]}”`])),
    ...steps.flatMap(({ optional }, at) => (frames[at]?.isBroken === optional ? [] : [`the frame of ${at}`])),
    ...around.flatMap((way) =>
      around
        .filter(({ from, x, top, end }) => from !== way.from && x === way.x && top < way.end && way.top < end)
        .map(({ from }) => `the lines of ${way.from} and ${from} run into each other`),
    ),
    ...around.flatMap(({ x }) => (x >= 0 && x <= width && inside(x, 1) < 0 ? [] : [`a line at ${x}`])),
    ...(edges.toSorted().join() === wanted.toSorted().join() ? [] : [`lines ${edges.join()} and not ${wanted.join()}`]),
  ]
}

const bare = (text: string): string => text.replace(/\s/g, '')
