import type { Language } from '@use-it-cities/core'

/** What the panel of a story shows. Worked out on the server, for the person who asks. */
export interface StoryView {
  readonly code: string
  readonly kind: 'told' | 'reported'
  readonly languages: readonly LanguageView[]
  /** What the teller's last answer means, where it is not a yes; `null` otherwise. A no is an answer like any other. */
  readonly answer: string | null
  /** The sentence of the tombstone when the story was taken down; `null` while it may still be shown. */
  readonly takenDown: string | null
  /** Since when it is put away; `null` when it is not. */
  readonly archived: string | null
  readonly mayArchive: boolean
  readonly mayTakeDown: boolean
  readonly mayRecordConsent: boolean
}

/** Whether the public sees a story in one language on the website, and why not. */
export interface LanguageView {
  readonly language: Language
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** The id of the text in this language; `null` when nobody has written one. */
  readonly text: string | null
  readonly mayAddText: boolean
  /** Of its words read aloud: none, one that everybody hears, or one that is kept back. */
  readonly recording: 'none' | 'played' | 'kept-back'
  readonly mayAddRecording: boolean
  readonly isLive: boolean
  /** The last day, in words; `null` when nothing ends it. */
  readonly until: string | null
  /** Sentences for the person who can do something about it; empty when it is live. */
  readonly because: readonly string[]
  /** Its address on the site, when it is live. */
  readonly address: string | null
}

/** What the panel of a text shows. */
export interface TextView {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly story: { readonly id: string; readonly code: string; readonly kind: 'told' | 'reported' }
  /** Fingerprint of the saved words; `null` while they can't be shown to anybody. */
  readonly hash: string | null
  /** Why there is no fingerprint: an empty body or a part that may not be shown. */
  readonly problem: string | null
  readonly approval: Consent
  /** `null` for a reported story: there is no teller to ask. */
  readonly tellerApproval: Consent | null
  /** `null` for the text in the language that the story was told in. */
  readonly translation: {
    readonly isChecked: boolean
    readonly isStale: boolean
    /** The id of the original, to read beside it. */
    readonly original: string | null
  } | null
}

/** One person's yes to the saved words. */
export interface Consent {
  /** When it was given for exactly these words; `null` when it was not, or when the words changed since. */
  readonly on: string | null
  readonly by: string | null
  readonly mayRecord: boolean
  /** Why the button can't be used now; `null` when it can. */
  readonly whyNot: string | null
}
