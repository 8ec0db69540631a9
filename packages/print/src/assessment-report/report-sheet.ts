import type { Language } from '@use-it-cities/core'
import type { Said, SourceLine } from '../route-sheet/route-sheet.ts'

/** A sentence in pieces: a word of the catalogue inside a sentence of the page keeps its own language. */
export type Line = readonly Said[]

/** The band of one group, in shares of the radius from its middle: `[right, down]`. */
export interface RadarSheet {
  /** The same as words, for somebody who does not see the drawing. */
  readonly alternative: string
  readonly caption: string
  /** The ends of the spokes, in the order of the table, the first at the top. */
  readonly ends: readonly Point[]
  readonly low: readonly Point[]
  readonly high: readonly Point[]
}

export type Point = readonly [right: number, down: number]

export interface Table {
  readonly title: string
  /** Sentences before it. */
  readonly lines: readonly Line[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly Line[])[]
}

export interface ItemBlock {
  readonly title: Line
  readonly outcome: string
  /** Whether it must be met first, and whose the question and its weight are. */
  readonly marks: readonly string[]
  /** What was asked; `null` where the report shows no evidence. */
  readonly question: Said | null
  /** Why it stands as it does, and what to do next. */
  readonly lines: readonly Line[]
  readonly needed: { readonly title: string; readonly list: readonly Said[] } | null
  readonly law: readonly Line[]
  /** What assessors gave for their answers. */
  readonly evidence: { readonly title: string; readonly list: readonly EvidenceLine[] } | null
  /** What assessors wrote, and why it does not apply. */
  readonly remarks: readonly string[]
  /** Numbers of sources. */
  readonly sources: readonly number[]
}

/** A piece of evidence: who gave it, what it is, its days, and where it is. */
export interface EvidenceLine {
  readonly text: string
  /** As it was typed: an address, or the name of a file. */
  readonly address: string | null
  /** The address where it can be followed. */
  readonly url: string | null
}

export interface ReportSource extends Omit<SourceLine, 'address' | 'url' | 'when'> {
  readonly title: Said
  readonly url: string | null
  /** In full, so that paper is enough to find it. */
  readonly address: string | null
  readonly when: readonly Said[]
}

/** Everything a report says, worked out: the template only sets it. */
export interface ReportSheet {
  readonly lang: Language
  readonly documentTitle: string
  readonly city: string
  readonly title: string
  readonly about: readonly Line[]
  readonly notAdvice: string
  readonly notes: readonly string[]
  readonly result: {
    readonly label: string
    readonly summary: string
    /** Both ends in 0 to 1, for the bar. */
    readonly low: number
    readonly high: number
    readonly counts: readonly (readonly [outcome: string, items: string])[]
  }
  readonly gates: Table | null
  readonly groups: Table & { readonly radar: RadarSheet | null }
  readonly changes: {
    readonly title: string
    readonly sets: readonly {
      readonly title: string
      /** That what stands above is part of it. */
      readonly goesOn: string | null
      readonly items: readonly Line[]
    }[]
  }
  readonly reply: { readonly title: string; readonly lines: readonly string[] } | null
  readonly assessors: Table | null
  readonly spread: Table | null
  readonly sensitivity: { readonly title: string; readonly lines: readonly Line[] }
  readonly twoSides: Table | null
  readonly items: {
    readonly title: string
    readonly groups: readonly { readonly title: Said; readonly items: readonly ItemBlock[] }[]
  }
  readonly leftOut: { readonly title: string; readonly items: readonly Line[] } | null
  readonly law: {
    readonly title: string
    readonly note: string
    readonly list: readonly {
      readonly title: Said
      readonly lines: readonly Line[]
      readonly sources: readonly number[]
    }[]
  }
  readonly checklist: { readonly title: string; readonly lines: readonly Line[] }
  readonly sources: { readonly title: string; readonly list: readonly ReportSource[] }
  readonly page: string
}
