import type { LocalDate } from '@use-it-cities/core'
import type { NotCounted, Submission, Verdict } from '../contract/index.ts'
import { isSerial } from '../serial/serial.ts'

/** What the city knows when it looks at a submission. */
export interface KnownToCity {
  /** Every version of every questionnaire that was ever published, and the days on which it could be asked. */
  readonly publishedVersions: readonly {
    readonly id: string
    readonly version: number
    readonly opensOn: LocalDate
    readonly closesOn: LocalDate | null
  }[]
  /** The researcher who is named is one of the city's. */
  readonly isResearcherKnown: boolean
  readonly today: LocalDate
}

/**
 * Every reason why a completed questionnaire does not count, none when it does. A questionnaire counts only when it is
 * complete and names the community researcher: USE-IT journal 1, section 3.3. `verdict` is null when no version was
 * there to judge the answers by. The day of the interview decides whether a version was open, not the day it arrived.
 */
export function whyNotCounted(
  submission: Submission,
  verdict: Verdict | null,
  known: KnownToCity,
): readonly NotCounted[] {
  const { questionnaire, interviewedOn, serial } = submission
  const published = known.publishedVersions.find(
    ({ id, version }) => id === questionnaire.id && version === questionnaire.version,
  )
  const isOpen =
    published !== undefined &&
    published.opensOn <= interviewedOn &&
    (published.closesOn === null || interviewedOn <= published.closesOn)
  const isNamed = [submission.researcher?.code, submission.researcher?.name].some((text) => text?.trim())

  const because: readonly (NotCounted | false)[] = [
    verdict?.status === 'incomplete' && 'incomplete',
    verdict?.status === 'invalid' && 'invalid',
    verdict?.status === 'declined' && 'consent-not-given',
    !isNamed && 'researcher-not-named',
    isNamed && !known.isResearcherKnown && 'researcher-unknown',
    (published === undefined || verdict === null) && 'version-unknown',
    published !== undefined && !isOpen && 'version-closed',
    interviewedOn > known.today && 'interviewed-in-future',
    serial !== undefined && !isSerial(serial) && 'serial-wrong',
  ]
  return because.filter((reason) => reason !== false)
}
