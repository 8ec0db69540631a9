import type { Language } from '@use-it-cities/core'

/** What the panel of a story shows those who sit with its teller. */
export interface TellerView {
  /** The link that works now; never the link itself. */
  readonly link: {
    readonly language: string
    readonly issuedOn: string
    readonly expiresOn: string
    /** Five wrong PINs were typed in a row. */
    readonly isClosed: boolean
  } | null
  readonly languages: readonly { readonly code: Language; readonly name: string }[]
  /** The language to begin with. */
  readonly begins: Language
  /** The newest first. */
  readonly said: readonly TellerWord[]
}

export interface TellerWord {
  readonly id: string
  readonly what: string
  readonly on: string
  /** Of the text it is about. */
  readonly language: string | null
  readonly words: string | null
  /** A change that was asked for: the day it was answered, `null` while it waits. Left out of everything else. */
  readonly answered?: string | null
}
