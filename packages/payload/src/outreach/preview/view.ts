import type { AimRow } from '../words.ts'

/** What the panel of a code shows. Worked out on the server, for the person who asks. */
export interface OpensView {
  /** The address that is printed. */
  readonly address: string
  /** What it opens today; `null` when it opens nothing. */
  readonly today: string | null
  /** Why it opens nothing today. */
  readonly because: string | null
  readonly next: { readonly on: string; readonly opens: string } | null
  /** What of its plan leads nowhere, and what people see then. */
  readonly warnings: readonly string[]
}

/** Something on the site that a code can open. */
export interface AimChoice {
  readonly code: string
  readonly title: string
}

export type AimChoices = Readonly<Record<AimRow, readonly AimChoice[]>>
