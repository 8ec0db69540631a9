import { groupBy } from './group-by.ts'
import type { FlagRules, Interview, ReviewFlag } from './flag.ts'

const minute = 60_000
const timeOf = (value: string | undefined) => (value === undefined ? NaN : Date.parse(value))

/** When an interview began and ended, by the device. Paper has no such times. NaN where a time is missing or unreadable. */
const spanOf = ({ mode, startedAt, finishedAt }: Interview) =>
  mode === 'paper' ? { from: NaN, until: NaN } : { from: timeOf(startedAt), until: timeOf(finishedAt) }

const byResearcher = (interviews: readonly Interview[]) =>
  [...groupBy(interviews, ({ researcher }) => researcher)].flatMap(([name, group]) => (name === null ? [] : [group]))

/** Two interviews by one researcher at one time. */
export function overlaps(interviews: readonly Interview[]): readonly ReviewFlag[] {
  return byResearcher(interviews).flatMap((group) => {
    const spans = group
      .map((one) => ({ one, ...spanOf(one) }))
      .filter(({ from, until }) => until > from)
      .sort((a, b) => a.from - b.from)
    return spans.flatMap((span, at) => {
      const flags: ReviewFlag[] = []
      for (const next of spans.slice(at + 1)) {
        if (next.from >= span.until) break
        const minutes = Math.ceil((Math.min(span.until, next.until) - next.from) / minute)
        const flag = (who: Interview, { submission: other }: Interview): ReviewFlag => {
          return { submission: who.submission, key: 'flag.overlap', params: { other, minutes }, with: [other] }
        }
        flags.push(flag(span.one, next.one), flag(next.one, span.one))
      }
      return flags
    })
  })
}

/** Shorter than an interview here can well be; or ended before it began, which a wrong clock explains. */
export function pace(interviews: readonly Interview[], { leastMinutes }: FlagRules): readonly ReviewFlag[] {
  return interviews.flatMap((one): ReviewFlag[] => {
    const { from, until } = spanOf(one)
    const { submission } = one
    if (until < from) return [{ submission, key: 'flag.clock', with: [] }]
    const minutes = Math.floor((until - from) / minute)
    if (!(minutes < leastMinutes)) return []
    return [{ submission, key: 'flag.fast', params: { minutes, least: leastMinutes }, with: [] }]
  })
}

/**
 * Many interviews in a short time. By when they ended on the device, where that is known: a phone that was offline sends
 * a week's interviews in one minute. Paper forms are typed in one after another, so they are left out.
 */
export function bursts(interviews: readonly Interview[], { burst }: FlagRules): readonly ReviewFlag[] {
  return byResearcher(interviews).flatMap((group) => {
    const entered = group
      .filter(({ mode }) => mode !== 'paper')
      .map((one) => ({ one, at: timeOf(one.finishedAt ?? one.enteredAt) }))
      .filter(({ at }) => !Number.isNaN(at))
      .sort((a, b) => a.at - b.at || (a.one.submission < b.one.submission ? -1 : 1))
    const largest = new Map<Interview, readonly Interview[]>()
    let from = 0
    for (let until = 0; until < entered.length; until++) {
      while ((entered[until]?.at ?? 0) - (entered[from]?.at ?? 0) > burst.minutes * minute) from++
      const together = entered.slice(from, until + 1).map(({ one }) => one)
      if (together.length < burst.count) continue
      for (const one of together) {
        if (together.length > (largest.get(one)?.length ?? 0)) largest.set(one, together)
      }
    }
    return [...largest].map(([one, together]): ReviewFlag => {
      const others = together.flatMap(({ submission }) => (submission === one.submission ? [] : [submission])).sort()
      const params = { count: together.length, minutes: burst.minutes }
      return { submission: one.submission, key: 'flag.burst', params, with: others }
    })
  })
}

/** Stopped exactly where a voucher or the cap is reached, while others went on. Both may explain it, and that is said. */
export function thresholds(interviews: readonly Interview[], { threshold }: FlagRules): readonly ReviewFlag[] {
  const times = interviews.map(({ enteredAt }) => timeOf(enteredAt)).filter((at) => !Number.isNaN(at))
  const latest = times.reduce((a, b) => Math.max(a, b), -Infinity)
  return byResearcher(interviews).flatMap((group): ReviewFlag[] => {
    const inOrder = group.map((one) => ({ one, at: timeOf(one.enteredAt) })).sort((a, b) => a.at - b.at)
    const last = inOrder.at(-1)
    const count = group.length
    if (!last || count % threshold.units !== 0) return []
    if (!(latest - last.at >= threshold.quietDays * 24 * 60 * minute)) return []
    const innocent = threshold.cap !== null && count >= threshold.cap ? 'cap-reached' : 'threshold-reached'
    return [{ submission: last.one.submission, key: 'flag.threshold', params: { count, innocent }, with: [] }]
  })
}
