import type { BlockedStory } from './blocked-stories.ts'

/** `GET /api/round-ups/:id/show` */
export interface RoundUpView {
  readonly status: 'draft' | 'sent'
  readonly subject: string
  /** The whole e-mail as plain text. */
  readonly text: string
  /** Of the words, to be handed back with "send": what is sent is what was looked at. */
  readonly hash: string
  readonly blocked: readonly BlockedStory[]
  /** Why pieces are left out of what leaves from now on: what they tell of is not on any more. */
  readonly leftOut: readonly string[]
  readonly problem: string | null
  /** How many get it, or got it. */
  readonly recipients: number
  /** How many of them it has not left for yet. */
  readonly waiting: number
  /** The addresses of those of whom it is not known whether it left for them: they do not get it by themselves. */
  readonly unsure: readonly string[]
  /** A story in it was withdrawn while it was being sent. */
  readonly isStopped: boolean
  readonly sentAt: string | null
  /** No mail server is set up: each e-mail is a file on the computer of the CMS, and nobody gets it. */
  readonly toFiles: boolean
  readonly maySend: boolean
}
