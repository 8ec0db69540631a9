/** A share that is not known exactly, in 0 to 1: what it is at least and at most, whatever the unknown suppliers are. */
export interface ShareRange {
  readonly low: number
  readonly high: number
}

/** A share, and how much of the spending it rests on (0 to 1). */
export interface Share {
  readonly share: ShareRange
  /** The spending known to be so over all, credits of unknown suppliers left as they are; null when nothing was spent. */
  readonly known: number | null
  readonly coverage: number
}

/** Adds up spending by a question that has three answers. */
export interface ShareSum {
  readonly add: (supplier: number, answer: boolean | undefined, minor: number) => void
  readonly totalMinor: () => number
  readonly yesMinor: () => number
  readonly result: () => Share
}

/**
 * `low` is the spending known to be so, over all; `high` adds the unknown. Credits are taken off the supplier that gave
 * them. A supplier nobody knows whose credits are more than its payments moves the ends outward, so that the truth is
 * always between them. Nothing spent: 0 to 1 at coverage 0.
 */
export function shareSum(): ShareSum {
  const unknown = new Map<number, number>()
  let [yes, no, open] = [0, 0, 0]
  const within = (share: number) => Math.min(1, Math.max(0, share))
  return {
    add: (supplier, answer, minor) => {
      if (answer === true) yes += minor
      else if (answer === false) no += minor
      else {
        open += minor
        unknown.set(supplier, (unknown.get(supplier) ?? 0) + minor)
      }
    },
    totalMinor: () => yes + no + open,
    yesMinor: () => yes,
    result: () => {
      const total = yes + no + open
      if (total <= 0) return { share: { low: 0, high: 1 }, known: null, coverage: 0 }
      let [above, below] = [0, 0]
      for (const minor of unknown.values())
        if (minor > 0) above += minor
        else below += minor
      return {
        share: { low: within((yes + below) / total), high: within((yes + above) / total) },
        known: within(yes / total),
        coverage: unknown.size === 0 ? 1 : within((yes + no) / total),
      }
    },
  }
}
