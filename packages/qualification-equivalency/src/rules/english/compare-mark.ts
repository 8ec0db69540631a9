import type { Mark } from '../../model/values.ts'

const grades = ['E', 'D', 'C', 'C+', 'B', 'A']

/** Whether a mark is at least as good as the one asked for; `null` where a number meets a grade. */
export function isAtLeast(mark: Mark, least: Mark): boolean | null {
  if (typeof mark === 'number' && typeof least === 'number') return mark >= least
  const [has, wants] = [grades.indexOf(String(mark)), grades.indexOf(String(least))]
  return has === -1 || wants === -1 ? null : has >= wants
}
