/** What the vouchers desk shows, worked out on the server for the person who asks. Sentences are ready to read. */
export interface DeskView {
  /** Today in the city, in words. */
  readonly on: string
  readonly scheme: SchemeView | null
  /** Why no scheme can be worked with, and what to do; `null` when there is one. */
  readonly problem: string | null
  readonly ledger: LedgerView
  readonly budget: BudgetView | null
  readonly researchers: readonly ResearcherView[]
  readonly notices: readonly NoticeView[]
}

export interface SchemeView {
  readonly title: string
  readonly version: string
  /** One sentence: so much for so many, at most so much. */
  readonly says: string
  /** What the scheme rests on, and how much of it is our own choice. */
  readonly basis: string
  readonly retailers: readonly { readonly id: string; readonly name: string }[]
  readonly currency: string
  /** Digits after the point. */
  readonly minorUnit: number
}

export interface LedgerView {
  readonly isWhole: boolean
  readonly entries: number
  readonly says: string
}

export interface BudgetView {
  readonly grantedMinor: number
  /** Promised: awarded and not handed over yet. */
  readonly reservedMinor: number
  readonly issuedMinor: number
  readonly leftMinor: number
  readonly mayGrant: boolean
}

export interface ResearcherView {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly href: string
  readonly coordinator: string | null
  /** `null`: nobody has recorded one, so everything is held. */
  readonly route: { readonly label: string; readonly by: string; readonly on: string } | null
  readonly routeHref: string
  readonly counted: number
  readonly waiting: number
  readonly excluded: readonly {
    readonly id: string
    readonly on: string
    readonly href: string
    readonly because: string
  }[]
  readonly arithmetic: readonly string[]
  readonly because: readonly string[]
  readonly entitledMinor: number
  readonly heldMinor: number
  /** Entitled, with a route and budget, and not yet awarded. */
  readonly dueMinor: number
  readonly issuedMinor: number
  readonly next: string
  readonly vouchers: readonly VoucherView[]
}

export interface VoucherView {
  /** The key of its award: what every action on it names. */
  readonly award: string
  readonly amountMinor: number
  readonly state: VoucherViewState
  readonly on: string
  readonly last4: string | null
  readonly retailer: string | null
  /** Why it is void, in words. */
  readonly reason: string | null
  /** What is still needed from a second person before it may be issued; `null` when nothing is. */
  readonly approval: 'yours' | 'of-another' | null
}

/** held: awarded and no route; awarded: may be issued; reserved: set aside with its code, not handed over yet. */
export type VoucherViewState = 'held' | 'awarded' | 'reserved' | 'issued' | 'redeemed' | 'void' | 'expired' | 'returned'

export interface NoticeView {
  readonly id: string
  readonly text: string
  /** Where it is from, whether others disagree, whether it is out of date: sentences. */
  readonly frame: readonly string[]
  readonly href: string
  readonly isOutOfDate: boolean
}

/** What an action on the desk did. */
export interface ActionAnswer {
  /** For the person at the screen. */
  readonly says: string
  /** True when the same had been done before, so nothing was added. */
  readonly isRepeated: boolean
}
