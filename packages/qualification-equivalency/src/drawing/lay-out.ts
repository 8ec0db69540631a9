import { wayAround } from './way-around.ts'
import type { DrawingWords } from './drawing-words.ts'
import type { Placed } from './in-sequence.ts'
import { wrap } from './wrap.ts'

/** Measures in the units of the drawing: pixels on a phone. */
export const measures = { title: 15, label: 13, line: 20, pad: 10, gap: 24, badge: 34, lane: 9 } as const

/** A step as it stands in the drawing. */
export interface Box extends Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly title: readonly string[]
  readonly labels: readonly string[]
}

/** From one box to another: straight down to the next, or around those between them, in a lane at `lane`. */
export interface Edge {
  readonly from: Box
  readonly to: Box
  readonly lane: number | null
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly edges: readonly Edge[]
}

/** Where everything is, read from the left: one step below the other, with the ways around at their left side. */
export function layOut(steps: readonly Placed[], words: DrawingWords, width: number): Layout {
  const { pad, gap, badge, lane } = measures
  const ways = wayAround(steps)
  const lanes = Math.max(0, ...ways.map((way) => (way ?? -1) + 1))
  // However many ways around there are, the boxes keep two thirds of the width.
  const apart = Math.min(lane, (width * 0.25) / Math.max(lanes, 1))
  const x = lanes === 0 ? 1 : 1 + apart * lanes + lane
  const room = Math.max(width - x - 1 - badge - pad, 2 * measures.title)
  let y = 1
  const boxes = steps.map((placed): Box => {
    const { step } = placed
    const title = wrap(step.title, room, measures.title)
    const said = [...(step.optional ? [words.optional] : []), ...(step.done ? [words.done] : [])]
    const labels = said.flatMap((each) => wrap(each, room, measures.label))
    const height = 2 * pad + measures.line * Math.max(title.length + labels.length, 1)
    const box = { ...placed, x, y, width: room + badge + pad, height, title, labels }
    y += height + gap
    return box
  })
  const edges = boxes.flatMap((to, at) =>
    to.after.flatMap((place): readonly Edge[] => {
      const from = boxes[place]
      const way = place === at - 1 ? null : (ways[place] ?? null)
      return from ? [{ from, to, lane: way === null ? null : x - lane - apart * way }] : []
    }),
  )
  return { width, height: Math.max(y - gap + 1, 1), boxes, edges }
}
