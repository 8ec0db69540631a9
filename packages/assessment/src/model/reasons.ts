/** Why an item stands as it does. `locales/*` have the sentences. */
export type ItemReason =
  | 'met'
  | 'met-no-evidence'
  | 'partly'
  | 'not-met'
  | 'level'
  | 'level-no-evidence'
  | 'level-not-given'
  | 'not-applicable'
  | 'unknown'
  | 'not-assessed'
  | 'evidence-expired'
  | 'evidence-later'
  | 'not-yet-in-effect'
  | 'no-longer-in-effect'
  | 'assessors-differ'
  | 'not-all-looked'

/** What to do next about an item. `text`, where it is a parameter, is in the language of the catalogue. */
export type NextStepKey =
  | 'next.do'
  | 'next.finish'
  | 'next.reach-level'
  | 'next.find-out'
  | 'next.assess'
  | 'next.show-evidence'
  | 'next.renew-evidence'
  | 'next.settle-difference'

/** How a law stands on the day of the assessment. */
export type LawReason =
  | 'law.in-force'
  | 'law.in-force-as-read'
  | 'law.not-yet'
  | 'law.ended'
  | 'law.enacted'
  | 'law.not-passed'
  | 'law.proposed'
  | 'law.inexact-date'
  | 'law.check'
  | 'law.elsewhere'
