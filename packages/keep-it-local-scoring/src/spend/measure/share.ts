import { sumTable, type SumTable } from '../reading/sum-table.ts'

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

/** Adds up spending by two questions that have three answers each: is it local, is it the community sector? */
export interface ShareSums {
  /** The answers belong to the supplier: they are the same every time. */
  readonly add: (supplier: number, answers: Answers, minor: number) => void
  readonly totalMinor: () => number
  readonly local: () => Share
  readonly vcse: () => Share
}

interface Answers {
  readonly local: boolean | undefined
  readonly vcse: boolean | undefined
}

/**
 * `low` is the spending known to be so, over all; `high` adds the unknown. Credits are taken off the supplier that gave
 * them. A supplier nobody knows whose credits are more than its payments moves the ends outward, so that the truth is
 * always between them. Nothing spent: 0 to 1 at coverage 0.
 */
export function shareSums(): ShareSums {
  // Who is unknown in both, and mostly that is nearly everybody, is kept once.
  const unknown = { both: sumTable(), local: sumTable(), vcse: sumTable() }
  const local = { yes: 0, no: 0, open: 0 }
  const vcse = { yes: 0, no: 0, open: 0 }
  const count = (sums: typeof local, answer: boolean | undefined, minor: number) => {
    sums[answer === undefined ? 'open' : answer ? 'yes' : 'no'] += minor
  }
  return {
    add: (supplier, answers, minor) => {
      count(local, answers.local, minor)
      count(vcse, answers.vcse, minor)
      const [isLocalOpen, isVcseOpen] = [answers.local === undefined, answers.vcse === undefined]
      if (isLocalOpen || isVcseOpen)
        unknown[isLocalOpen && isVcseOpen ? 'both' : isLocalOpen ? 'local' : 'vcse'].add(supplier, minor)
    },
    totalMinor: () => local.yes + local.no + local.open,
    local: () => shareOf(local, [unknown.both, unknown.local]),
    vcse: () => shareOf(vcse, [unknown.both, unknown.vcse]),
  }
}

const within = (share: number) => Math.min(1, Math.max(0, share))

function shareOf({ yes, no, open }: { yes: number; no: number; open: number }, unknown: readonly SumTable[]): Share {
  const total = yes + no + open
  if (total <= 0) return { share: { low: 0, high: 1 }, known: null, coverage: 0 }
  let [above, below] = [0, 0]
  for (const table of unknown)
    for (const minor of table.sums())
      if (minor > 0) above += minor
      else below += minor
  return {
    share: { low: within((yes + below) / total), high: within((yes + above) / total) },
    known: within(yes / total),
    coverage: unknown.every((table) => table.size() === 0) ? 1 : within((yes + no) / total),
  }
}
