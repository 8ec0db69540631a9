import type { Language } from '@use-it-cities/core'
import type { Expression } from './expression.ts'

/**
 * A questionnaire as data: what a co-design workshop agrees on. All words are in `language`; translations are
 * documents of their own (`Translation`), so that a phone loads the languages it needs and a changed sentence marks its
 * translations stale. Names and codes are never reused: what is dropped goes to `retired`.
 */
export interface Definition {
  /** The version of this format. */
  readonly contract: 1
  readonly id: string
  /** Counts up from 1; a published version never changes. */
  readonly version: number
  readonly language: Language
  readonly title: string
  /** What it is for, in one or two sentences, read out before the consent. */
  readonly introduction?: string
  readonly sections: readonly Section[]
  readonly choices: { readonly [list: string]: readonly Choice[] }
  readonly retired?: Retired
}

/** One page of the questionnaire. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly introduction?: string
  readonly when?: Expression
  readonly questions: readonly Question[]
}

export interface Choice {
  /** Small letters, digits, hyphens: no spaces, so that it survives any export. */
  readonly code: string
  readonly label: string
  /** Chosen alone: "none of these". */
  readonly exclusive?: boolean
  /** Attributes a `filter` can look at. */
  readonly attributes?: { readonly [name: string]: string | number }
}

export interface Retired {
  readonly questions?: readonly string[]
  readonly choices?: { readonly [list: string]: readonly string[] }
}

/** What every question has. */
export interface QuestionBase {
  /** `[a-z][a-z0-9_]*`, once in the questionnaire (questions of a repeat included). */
  readonly name: string
  /** The question as it is asked. `{name}` puts in an earlier answer. */
  readonly label: string
  readonly hint?: string
  /** For the researcher only: never read out. */
  readonly guidance?: string
  /** Default false. */
  readonly required?: boolean | Expression
  /** Asked only when this is true; not known is not asked. */
  readonly when?: Expression
  readonly checks?: readonly Check[]
  /** Ways to say no that are on offer. */
  readonly mayDecline?: readonly ('dont-know' | 'refused')[]
  /** Paper: how many lines to write on. */
  readonly lines?: number
}

/** A constraint with the sentence shown when it is false. Not known passes. */
export interface Check {
  readonly code: string
  readonly test: Expression
  readonly message: string
}

export type Question =
  | (QuestionBase & { readonly type: 'text'; readonly maxLength?: number; readonly multiline?: boolean })
  | (QuestionBase & { readonly type: 'integer'; readonly min?: number; readonly max?: number; readonly unit?: string })
  | (QuestionBase & {
      readonly type: 'decimal'
      readonly min?: number
      readonly max?: number
      readonly places?: number
      readonly unit?: string
    })
  /** `earliest` and `latest`: a LocalDate or `today`. */
  | (QuestionBase & { readonly type: 'date'; readonly earliest?: string; readonly latest?: string })
  | (QuestionBase & { readonly type: 'time' })
  | (QuestionBase & { readonly type: 'select-one'; readonly choices: string; readonly filter?: Expression })
  | (QuestionBase & {
      readonly type: 'select-many'
      readonly choices: string
      readonly filter?: Expression
      readonly min?: number
      readonly max?: number
    })
  /** Several statements on one scale. */
  | (QuestionBase & {
      readonly type: 'likert'
      readonly choices: string
      readonly rows: readonly { readonly name: string; readonly label: string; readonly reverse?: boolean }[]
    })
  /** The best first; `top` says how many at most. */
  | (QuestionBase & { readonly type: 'rank'; readonly choices: string; readonly top?: number })
  | (QuestionBase & { readonly type: 'note' })
  /** A yes is needed to go on when `required`; a no ends the interview politely. */
  | (QuestionBase & { readonly type: 'consent' })
  /** Kept apart from the answers, with its own retention. */
  | (QuestionBase & { readonly type: 'contact'; readonly parts: readonly ContactPart[] })
  /** An area of the choice list; never a point. */
  | (QuestionBase & { readonly type: 'place'; readonly choices: string })
  /** A reference to a file kept elsewhere. */
  | (QuestionBase & { readonly type: 'recording' | 'photo' })
  /** An ISCO-08 code or an ESCO address, with the words the person used. */
  | (QuestionBase & { readonly type: 'occupation' })
  /** An id of the qualification guide, or any words. */
  | (QuestionBase & { readonly type: 'qualification' })
  /** Household members and the like. Questions inside refer to one another by name; `entryLabel` names one entry. */
  | (QuestionBase & {
      readonly type: 'repeat'
      readonly questions: readonly Question[]
      readonly entryLabel: string
      readonly min?: number
      readonly max?: number
    })
  | (QuestionBase & { readonly type: 'calculated'; readonly value: Expression })

export type QuestionType = Question['type']
export type ContactPart = 'name' | 'phone' | 'email' | 'address'
