import type { Language } from '@use-it-cities/core'

/** Words in the language of the form, or in the one they are really in. */
export type Words = string | { readonly text: string; readonly lang: Language }

export interface Option {
  readonly label: Words
  /** "Go to question 14". */
  readonly goTo: string | null
}

/** Empty boxes to write single figures in, with what they mean. */
export interface Boxes {
  readonly count: number
  readonly label: string
}

/** How a question is answered on paper. `instruction` stands beside what is asked. */
export type Answering =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'choices'
      readonly many: boolean
      readonly instruction: string | null
      readonly options: readonly Option[]
    }
  | { readonly kind: 'lines'; readonly instruction: string | null; readonly count: number }
  | {
      readonly kind: 'boxes'
      readonly instruction: string | null
      readonly groups: readonly Boxes[]
      readonly unit: Words | null
    }
  | {
      readonly kind: 'grid'
      readonly instruction: string
      readonly scale: readonly Words[]
      readonly rows: readonly Words[]
    }
  | { readonly kind: 'rank'; readonly instruction: string; readonly options: readonly Words[] }
  | { readonly kind: 'consent'; readonly options: readonly Option[]; readonly mark: string }
  | {
      readonly kind: 'table'
      readonly entries: readonly string[]
      readonly columns: readonly Column[]
      readonly more: string
    }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: string; readonly lines: number }[] }

/** One question of a repeat: a numbered column of its table. */
export interface Column {
  readonly number: string
  readonly label: Words
  readonly instruction: string | null
  readonly onlyIf: string | null
  /** Ticked in the cell; empty: written in the cell. */
  readonly options: readonly Words[]
  readonly many: boolean
}

export interface Item {
  readonly number: string
  readonly label: Words
  readonly hint: Words | null
  readonly guidance: Words | null
  readonly onlyIf: string | null
  readonly answering: Answering
  /** Ways to say no, for questions that have no list of choices to put them in. */
  readonly declines: readonly Option[]
}

export interface SheetSection {
  readonly title: Words
  readonly introduction: Words | null
  readonly onlyIf: string | null
  readonly items: readonly Item[]
}

/** One paper form as its template needs it: every decision is made, every word is chosen. */
export interface Sheet {
  readonly lang: Language
  readonly title: Words
  readonly introduction: Words | null
  readonly city: string
  readonly version: string
  readonly notice: string | null
  readonly contactLine: string | null
  readonly frame: Frame
  readonly sections: readonly SheetSection[]
  /** Contact questions, on a last page of their own. */
  readonly contact: readonly Item[]
  readonly copies: readonly { readonly serial: string; readonly qr: string; readonly serialLine: string }[]
  readonly languages: readonly Words[]
}

/** Words of the frame that the template puts in place itself. */
export interface Frame {
  readonly [name: string]: string
}
