import type { LocalDate } from '@use-it-cities/core'
import type { NotCounted } from '@use-it-cities/questionnaire-schema'
import type { PublishedVersion } from '../questionnaires/published.ts'
import type { SubmissionRow } from './row.ts'

/** Reasons that may have changed since the submission came: who asked is known by now, a last day was moved, a day has come. */
const mayChange: readonly NotCounted[] = [
  'researcher-not-named',
  'researcher-unknown',
  'version-closed',
  'interviewed-in-future',
]

/** Why a stored submission does not count as things stand today. What the answers themselves lack stays as it was. */
export function whyNotNow(
  { notCounted, researcher, questionnaire, version, interviewedOn }: SubmissionRow,
  { versions, today }: { versions: readonly PublishedVersion[]; today: LocalDate },
): NotCounted[] {
  const published = versions.find((each) => each.id === questionnaire && each.version === version)
  const isClosed =
    published !== undefined &&
    (interviewedOn < published.opensOn || (published.closesOn !== null && interviewedOn > published.closesOn))
  const now: Partial<Record<NotCounted, boolean>> = {
    'researcher-not-named': researcher === null && notCounted.includes('researcher-not-named'),
    'researcher-unknown': researcher === null && !notCounted.includes('researcher-not-named'),
    'version-closed': isClosed,
    'interviewed-in-future': interviewedOn > today,
  }
  return [...notCounted.filter((code) => !mayChange.includes(code)), ...mayChange.filter((code) => now[code] === true)]
}
