import type { Because, Language } from '@use-it-cities/core'

interface Interview {
  readonly submission: string
  /** Serial number of the paper form, where there is one. */
  readonly serial?: string | undefined
  readonly interviewedOn: string
}

/** What a voucher statement says: `Statement` of `@use-it-cities/voucher-rules/schema` fits. Days are LocalDates. */
export interface Statement {
  readonly researcher: { readonly name: string; readonly code: string }
  readonly on: string
  readonly policy: { readonly id: string; readonly version: string | number; readonly title: string }
  readonly currency: string
  /** Null: nobody has recorded one, so what is earned is held. */
  readonly route: 'voucher' | 'expenses-only' | 'payroll' | 'declined' | null
  readonly counted: readonly (Interview & { readonly validatedOn: string })[]
  readonly excluded: readonly (Interview & { readonly because: Because })[]
  readonly waiting: readonly Interview[]
  /** The sum, line by line. */
  readonly arithmetic: readonly Because[]
  readonly entitledMinor: number
  readonly awardedMinor: number
  readonly heldMinor: number
  readonly issuedMinor: number
  readonly capped: boolean
  readonly remainder: number
  readonly nextThresholdIn: number | null
  readonly vouchers: readonly {
    readonly last4: string
    readonly amountMinor: number
    readonly state: 'reserved' | 'issued' | 'redeemed' | 'void' | 'expired'
    readonly on: string
    readonly retailer?: string | undefined
  }[]
  readonly notices: readonly {
    readonly id: string
    readonly text: string
    /** Of the text, where it may not be that of the statement. */
    readonly language?: Language | undefined
    readonly sourceTitle: string
    readonly sourceUrl: string
    readonly asOf: string
    readonly outOfDate: boolean
  }[]
}

/** The sentence for a reason, in the language of the statement. */
export type Sentence = (because: Because) => string
