import type { Language } from '@use-it-cities/core'

/** Words of the page, or words that stay in a language of their own, such as a fact in English. */
export type Said = string | { readonly lang: Language; readonly text: string }

/** A fact, what to mind about it, and the number of its source. Both belong to the page's own language. */
export interface FactLine {
  readonly text: Said
  readonly tails: readonly string[]
  readonly source: number
  /** A paper to have, with a box to tick. */
  readonly tick: boolean
}

export interface StepBlock {
  readonly number: number
  readonly title: Said
  /** That it is done, or may be left out. */
  readonly labels: readonly string[]
  readonly isDone: boolean
  readonly lines: readonly FactLine[]
  /** Which of the numbered questions to ask before this step. */
  readonly ask: string | null
  /** Whether money changes hands. */
  readonly isPaid: boolean
}

export interface RouteBlock {
  readonly title: Said
  readonly because: readonly Said[]
  readonly lines: readonly FactLine[]
  readonly ask: string | null
  readonly steps: readonly StepBlock[]
  readonly cost: { readonly title: string; readonly total: string; readonly toCheck: readonly CheckLine[] }
}

/** Why amounts are not in the total, and which. */
export interface CheckLine {
  readonly because: string
  readonly names: Said
}

/** A part of the sheet that is facts under a heading. */
export interface FactPart {
  readonly title: string
  readonly because: readonly Said[]
  readonly lines: readonly FactLine[]
  readonly ask: string | null
}

export interface HelpBlock {
  readonly name: string
  readonly lines: readonly Said[]
}

/** Questions for one body. */
export interface QuestionGroup {
  readonly title: string
  readonly questions: readonly {
    readonly number: number
    readonly text: string
    /** Who said that the fact may not be relied on. */
    readonly note: string | null
    readonly source: number
  }[]
}

export interface SourceLine {
  readonly number: number
  /** The address in short, and whole for a reader that follows links. */
  readonly address: string
  readonly url: string
  readonly when: readonly string[]
}

/** Everything a route sheet says, worked out: the template only sets it. */
export interface RouteSheet {
  readonly lang: Language
  readonly documentTitle: string
  readonly city: string
  readonly title: string
  readonly profession: Said
  readonly facts: readonly (readonly [label: string, value: Said])[]
  readonly person: { readonly title: string; readonly name: string | null; readonly lines: readonly Said[] } | null
  readonly notAdvice: string
  /** What to know before anything else, such as that this profession does not exist in that nation. */
  readonly important: readonly Said[]
  readonly notes: readonly string[]
  readonly how: string
  readonly words: Readonly<Record<'steps' | 'date' | 'paid', string>>
  readonly routes: readonly RouteBlock[]
  readonly otherRoutes: { readonly title: string; readonly list: readonly Pick<RouteBlock, 'title' | 'because'>[] }
  readonly english: FactPart
  readonly papers: FactPart
  /** Recency, refugee help, work on the way, nations. */
  readonly parts: readonly FactPart[]
  readonly help: { readonly title: string; readonly list: readonly HelpBlock[] }
  readonly questions: { readonly title: string; readonly note: string; readonly groups: readonly QuestionGroup[] }
  readonly sources: { readonly title: string; readonly list: readonly SourceLine[] }
  readonly acknowledgements: readonly Said[]
  readonly online: string | null
  readonly page: string
}
