import type { Declined } from '../contract/index.ts'

/** True for what is said instead of an answer: `{ missing: 'dont-know' }` or `{ missing: 'refused' }`, and nothing else in it. */
export function isDeclined(answer: unknown): answer is Declined {
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, 'missing')) return false
  const { missing } = answer as { missing: unknown }
  return (missing === 'dont-know' || missing === 'refused') && Object.keys(answer).length === 1
}
