/** Median, p95 and slowest of these milliseconds, in words. */
export function figures(times: readonly number[]): string {
  return `median ${shareOf(times, 0.5)} ms, p95 ${shareOf(times, 0.95)} ms, slowest ${shareOf(times, 1)} ms`
}

/** The time that this share of them kept to, rounded. */
export function shareOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}
