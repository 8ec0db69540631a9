import type { Label, Range } from '../model/result.ts'

/** Ours, not Locality's: half of what counts is `developing`, four fifths is `strong`. */
export const defaultLabels: readonly Label[] = [
  { id: 'beginning', atLeast: 0 },
  { id: 'developing', atLeast: 0.5 },
  { id: 'strong', atLeast: 0.8 },
]

const notReady = 'not-ready'
const open = 'open'

/** The labels as given. Throws on a list that does not begin at 0 or does not rise, because no score would have a label. */
export function checkedLabels(labels: readonly Label[]): readonly Label[] {
  const rises = labels.every(({ atLeast }, at) => (at === 0 ? atLeast === 0 : atLeast > (labels[at - 1]?.atLeast ?? 1)))
  const ids = new Set([notReady, open, ...labels.map(({ id }) => id)])
  if (labels.length > 0 && rises && ids.size === labels.length + 2) return labels
  throw new RangeError(
    `Expected labels from 0 up, each with its own id, none of them ${notReady} or ${open}, but got ${JSON.stringify(labels)}.`,
  )
}

/** The label a score falls under, gates aside. */
export function labelAt(labels: readonly Label[], score: number): string {
  let id = labels[0]?.id ?? notReady
  for (let at = 1; at < labels.length; at++) {
    const label = labels[at]
    if (label && score >= label.atLeast) id = label.id
  }
  return id
}

export interface Labelling {
  readonly label: string
  readonly labels: { readonly low: string; readonly high: string }
}

type Gates = 'met' | 'not-met' | 'unknown'

/** The label alone, for whoever asks hundreds of times. */
export function labelIdOf(labels: readonly Label[], lowScore: number, highScore: number, gates: Gates): string {
  if (gates === 'not-met') return notReady
  const low = gates === 'met' ? labelAt(labels, lowScore) : notReady
  return low === labelAt(labels, highScore) ? low : open
}

/** A gate that is not met makes it `not-ready` whatever the score. One nobody knows about leaves that possible. */
export function labelOf(labels: readonly Label[], score: Range, gates: Gates): Labelling {
  const low = gates === 'met' ? labelAt(labels, score.low) : notReady
  const high = gates === 'not-met' ? notReady : labelAt(labels, score.high)
  return { label: labelIdOf(labels, score.low, score.high, gates), labels: { low, high } }
}
