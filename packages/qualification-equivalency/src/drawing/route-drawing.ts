import { englishDrawingWords, type DrawingWords } from './drawing-words.ts'
import type { DrawnStep } from './drawn-step.ts'
import { inSequence, type Placed } from './in-sequence.ts'
import { layOut } from './lay-out.ts'
import { svgOf } from './svg-of.ts'

export interface DrawingOptions {
  /** Begins the ids of the drawing's title and description: once on a page. */
  readonly id: string
  /** What the drawing is called. */
  readonly title: string
  /** In which direction the page is read; `rtl` turns the drawing about. */
  readonly direction?: 'ltr' | 'rtl' | undefined
  readonly words?: DrawingWords | undefined
  /** In pixels. */
  readonly width?: number | undefined
}

export interface RouteDrawing {
  readonly svg: string
  /** The same in words, a line for each step in the order of their numbers: for an ordered list. */
  readonly text: readonly string[]
}

/** A phone's width. */
const phone = 320

/**
 * A route as a drawing and in words. Steps stand below each other, each after those it waits for; a step that may be left
 * out has a broken frame, one that is done a tick, and both say so in words. The same steps give the same drawing.
 * Throws for steps that wait for each other.
 */
export function routeDrawing(
  steps: readonly DrawnStep[],
  { id, title, direction = 'ltr', words = englishDrawingWords, width = phone }: DrawingOptions,
): RouteDrawing {
  const placed = inSequence(steps)
  const text = placed.map((each) => lineOf(each, words))
  const description = text.map((line, at) => `${at + 1}. ${line}`).join('; ')
  return { svg: svgOf(layOut(placed, words, width), { id, title, description, direction }), text }
}

function lineOf({ step, after }: Placed, words: DrawingWords): string {
  const said = [
    ...(step.optional ? [words.optional] : []),
    ...(step.done ? [words.done] : []),
    ...(after.length > 0 ? [words.after(after.map((place) => place + 1))] : []),
  ]
  return said.length === 0 ? step.title : `${step.title} (${said.join('; ')})`
}
