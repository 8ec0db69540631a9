/** What the board of the guide shows, worked out on the server. Sentences and days are ready to read. */
export interface BoardView {
  /** Today in the city. */
  readonly on: string
  /** The profession it is about; `null` for all. */
  readonly profession: string | null
  readonly help: readonly HelpItem[]
  readonly corrections: readonly CorrectionItem[]
  readonly changes: readonly ChangeItem[]
  /** Facts that are fresh today and will not be in two months. */
  readonly soon: readonly FactItem[]
  /** Pages to read again: those that settle something for most professions first. */
  readonly pages: readonly PageItem[]
  readonly professions: readonly ProfessionItem[]
  readonly mayCorrect: boolean
}

export interface HelpItem {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly organisation: string | null
  /** How many professions it is for, in words. */
  readonly for: string
  readonly state: 'never-checked' | 'overdue' | 'due-soon' | 'fine' | 'unreadable'
  /** What holds now, as a sentence. */
  readonly says: string
  readonly source: string
  /** What somebody wrote for whoever checks it. */
  readonly note: string | null
  readonly href: string
}

export interface CorrectionItem {
  readonly id: string
  readonly fact: string
  readonly profession: string | null
  readonly question: string
  readonly by: string
  readonly state: 'overdue' | 'due-soon' | 'fine' | 'unknown-fact'
  readonly says: string
  readonly source: string | null
  readonly href: string
}

export interface ChangeItem {
  readonly fact: string
  readonly due: 'here' | 'soon' | 'later' | 'to-check'
  readonly says: string
  readonly checkAt: string
}

/** A fact, and what the guide tells people about it today. */
export interface FactItem {
  readonly id: string
  readonly profession: string | null
  /** Route and step; empty where it belongs to none. */
  readonly place: string
  readonly question: string
  readonly show: 'fresh' | 'confirmed-old' | 'check-with'
  /** `null` where people are told to ask. */
  readonly text: string | null
  readonly asOf: string | null
  readonly source: string
  readonly checkAt: string
  /** What a correction of it has to say. */
  readonly shape: 'text' | 'fee' | 'marks' | 'none'
  readonly corrected: { readonly by: string; readonly on: string } | null
  /** Where to record a correction of it. */
  readonly href: string
}

export interface PageItem {
  readonly page: string
  readonly facts: number
  readonly professions: number
  /** Its facts, each counted once for every profession it is for: what comes first. */
  readonly settles: number
  /** Its facts that were confirmed once; the others never were. */
  readonly old: number
}

export interface ProfessionItem {
  readonly id: string
  readonly label: string
  readonly fresh: number
  readonly old: number
  readonly toCheck: number
  readonly corrected: number
}
