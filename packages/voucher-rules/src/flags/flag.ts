import type { Because } from '@use-it-cities/core'

/** What was seen. No key says what it means: that is for people to find out. */
export type FlagKey =
  | 'flag.same-answers'
  | 'flag.near-duplicate'
  | 'flag.overlap'
  | 'flag.fast'
  | 'flag.clock'
  | 'flag.burst'
  | 'flag.straight-line'
  | 'flag.non-response'
  | 'flag.self-interview'
  | 'flag.threshold'

/** One thing seen in one interview. It holds the interview for review and never rejects it. */
export interface ReviewFlag extends Because<FlagKey> {
  readonly submission: string
  /** The other interviews it was seen together with. */
  readonly with: readonly string[]
}

/** What the flags are worked out from. Nothing here is kept: the same interviews always give the same flags. */
export interface Interview {
  readonly submission: string
  readonly researcher: string | null
  /** `paper`: typed in from a form, so when it was entered says nothing about when it was asked. */
  readonly mode: string
  readonly startedAt?: string | undefined
  readonly finishedAt?: string | undefined
  readonly enteredAt: string
  readonly answers: Readonly<Record<string, unknown>>
  /** Scales whose items are answered in one row, and which items are turned round. */
  readonly scales?: readonly Scale[] | undefined
  /** Somebody noted that the researcher answered it themselves. */
  readonly selfInterview?: boolean | undefined
}

export interface Scale {
  readonly id: string
  readonly items: readonly { readonly question: string; readonly reversed?: boolean | undefined }[]
}

/** From where on something is worth a look. There are no hidden ones: a city says each, and may begin with ours. */
export interface FlagRules {
  /** An interview shorter than this, in minutes. */
  readonly leastMinutes: number
  /** So many interviews by one researcher within so many minutes. */
  readonly burst: { readonly count: number; readonly minutes: number }
  /** The share of answers, 0 to 1, that two researchers' interviews have in common; and the fewest answers to compare. */
  readonly nearDuplicate: { readonly share: number; readonly leastAnswers: number }
  /** How much larger the share of empty answers is than in interviews by others; and the fewest of those. */
  readonly nonResponse: { readonly more: number; readonly leastPeers: number }
  /** Questionnaires for one voucher, and to the cap; quiet for so many days while others went on. */
  readonly threshold: { readonly units: number; readonly cap: number | null; readonly quietDays: number }
}

/** Where we would begin. Ours, from no study of this questionnaire: look at what they catch, and change them. */
export const suggestedFlagRules: FlagRules = {
  leastMinutes: 8,
  burst: { count: 5, minutes: 30 },
  nearDuplicate: { share: 0.9, leastAnswers: 15 },
  nonResponse: { more: 0.35, leastPeers: 10 },
  threshold: { units: 10, cap: 50, quietDays: 21 },
}

/** One way of looking at all interviews, which come in the order of their ids. */
export type Look = (interviews: readonly Interview[], rules: FlagRules) => readonly ReviewFlag[]
