import type { DrawnStep } from './drawn-step.ts'

/** A step with its place, counted from 0, and the places of the steps right before it. */
export interface Placed {
  readonly step: DrawnStep
  readonly after: readonly number[]
}

/**
 * Each step after those it waits for, and otherwise as they came. A step that is not among them is waited for by nobody.
 * Throws for steps that wait for each other, which the data tests refuse.
 */
export function inSequence(steps: readonly DrawnStep[]): readonly Placed[] {
  const left = [...steps]
  const places = new Map<string, number>()
  const known = new Set(steps.map(({ id }) => id))
  const placed: Placed[] = []
  while (left.length > 0) {
    const at = left.findIndex(({ after }) => after.every((id) => !known.has(id) || places.has(id)))
    const [step] = at < 0 ? [] : left.splice(at, 1)
    if (!step) throw new Error(`Expected steps that lead on, but these wait for each other: ${ids(left)}.`)
    const before = new Set(step.after.flatMap((id) => places.get(id) ?? []))
    placed.push({ step, after: [...before].sort((a, b) => a - b) })
    places.set(step.id, places.size)
  }
  return placed
}

const ids = (steps: readonly DrawnStep[]): string => steps.map(({ id }) => id).join(', ')
