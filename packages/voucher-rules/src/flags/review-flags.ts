import { nearDuplicates, nonResponse, sameAnswers, straightLines } from './answers.ts'
import type { FlagRules, Interview, Look, ReviewFlag } from './flag.ts'
import { bursts, overlaps, pace, thresholds } from './times.ts'

const selfInterviews: Look = (interviews) =>
  interviews.flatMap(({ submission, selfInterview }) =>
    selfInterview === true ? [{ submission, key: 'flag.self-interview', with: [] }] : [],
  )

const looks: readonly Look[] = [
  sameAnswers,
  nearDuplicates,
  overlaps,
  pace,
  bursts,
  straightLines,
  nonResponse,
  selfInterviews,
  thresholds,
]

/**
 * What is worth a second look, by interview. A flag says what was seen; it holds an interview for review and never rejects
 * it. Recomputable: the same interviews give the same flags in the same order, whatever order they came in.
 * Family, friends, shared surnames and shared addresses are no flag: interviewing them is what the journal offers (3.3).
 */
export function reviewFlags(interviews: readonly Interview[], rules: FlagRules): readonly ReviewFlag[] {
  const inOrder = [...interviews].sort((a, b) => (a.submission < b.submission ? -1 : 1))
  const place = (flag: ReviewFlag) => JSON.stringify([flag.submission, flag.key, flag.with])
  return looks.flatMap((look) => look(inOrder, rules)).sort((a, b) => (place(a) < place(b) ? -1 : 1))
}
