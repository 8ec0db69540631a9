import type { EffectivePeriod, Language, LocalDate, Text } from '@use-it-cities/core'

/** Where a weight, a wording or a rule comes from; `ours` is the judgement of whoever wrote the catalogue. */
export type Basis = 'source' | 'source+ours' | 'ours' | 'source+memory' | 'memory'

/** A day, a month or a year: as exact as the source is, and no more. */
export type FactDate = `${number}` | `${number}-${number}` | LocalDate

export type Level = 0 | 1 | 2 | 3 | 4

/** What each of the five levels means, from 0 to 4. */
export type Ladder = Readonly<Record<`${Level}`, string>>

/** Who an item is a question for. */
export type Side = 'council' | 'organisation'

/**
 * A checklist as data. Ids are stable; a change of meaning is a new `version`. All words in it are in `language`; a
 * translation is a catalogue with the same `id` and `version` and another `language`.
 */
export interface Catalogue {
  /** Version of this form of data, not of the content. */
  readonly contract: 1
  readonly id: string
  readonly version: string
  readonly language: Language
  readonly title: Text
  /** The day up to which the content, above all the law, was read. */
  readonly asOf: LocalDate
  readonly basis: Basis
  readonly groups: readonly Group[]
  readonly items: readonly Item[]
  readonly laws: readonly Law[]
  readonly sources: Readonly<Record<string, CatalogueSource>>
  readonly profiles: readonly Profile[]
  readonly pairings?: readonly Pairing[] | undefined
  /** What the levels mean in general, where each item has a ladder of its own. */
  readonly scale?: Ladder | undefined
  /** How answers for older versions become answers for this one. */
  readonly migrations?: readonly Migration[] | undefined
  readonly notes: readonly string[]
}

/** A principle, a stage or a condition: items that are scored together. */
export interface Group {
  readonly id: string
  readonly title: string
  /** Every item's weight is multiplied by it; 1 leaves them as they are. */
  readonly weight: number
  readonly weightBasis: Basis
  readonly sources?: readonly string[] | undefined
}

/** One thing to assess. */
export interface Item {
  readonly id: string
  /** Id of its group. */
  readonly group: string
  readonly title: string
  readonly question: string
  readonly why?: string | undefined
  /** Left out when it is asked of everybody. */
  readonly appliesTo?: Side | undefined
  readonly stage?: string | undefined
  /** A gate that is not met makes the whole `not-ready`, however high the score. */
  readonly gate: boolean
  /** Above 0; times the weight of its group. */
  readonly weight: number
  readonly weightBasis: Basis
  readonly basis: Basis
  readonly ladder?: Ladder | undefined
  readonly ladderBasis?: Basis | undefined
  /** When it may be left out; `null` when the catalogue names no such case. */
  readonly naRule: string | null
  readonly evidenceExamples: readonly string[]
  readonly nextStep?: string | undefined
  readonly lawRefs: readonly string[]
  readonly sources: readonly string[]
  /** The days on which it is asked at all. */
  readonly effective?: EffectivePeriod | undefined
}

/**
 * How a law stood when it was read: `in-force`; `enacted`, with its start not confirmed; `proposed`; `ended`;
 * `check`, `unconfirmed` and `memory`, where nobody may rely on it; `elsewhere`, a law of another country, to compare.
 */
export type LawStatus = 'in-force' | 'enacted' | 'proposed' | 'ended' | 'check' | 'unconfirmed' | 'memory' | 'elsewhere'

export interface Law {
  readonly id: string
  readonly topic: string
  readonly fact: string
  readonly status: LawStatus
  /** The status in the words of the dossier, where they say more. */
  readonly statusNote?: string | undefined
  /** In force from; of an `enacted` law, the day it was enacted. */
  readonly from: FactDate | null
  /** The last day, month or year it was in force; `null` or left out while it is open. */
  readonly until?: FactDate | null | undefined
  readonly sources: readonly string[]
}

export interface CatalogueSource {
  readonly title: string
  readonly url: string | null
  /** What the source says of its own date, in its own precision. */
  readonly contentDate: string
  /** How it was read: in full, or an excerpt. */
  readonly readAs?: string | undefined
  readonly retrieved: LocalDate
}

/** A choice of items with weights and items of one's own, so that nobody has to edit the catalogue. */
export interface Profile {
  readonly id: string
  readonly title: string
  /** Which of the catalogue's items; what is in `adds` comes on top. */
  readonly items: 'all' | readonly string[]
  /** Item weights that replace the catalogue's. */
  readonly weights?: Readonly<Record<string, number>> | undefined
  /** Group weights that replace the catalogue's. */
  readonly groupWeights?: Readonly<Record<string, number>> | undefined
  readonly adds?: readonly Item[] | undefined
  readonly basis: Basis
}

/** One matter that council and organisation are both asked about. */
export interface Pairing {
  readonly id: string
  /** Id of the council's item. */
  readonly council: string
  /** Id of the organisation's item. */
  readonly organisation: string
  readonly matter: string
  readonly basis: Basis
}

/** What became of the items of version `from` in version `to`. Items it does not name kept their id and meaning. */
export interface Migration {
  readonly from: string
  readonly to: string
  /** Old id to the new ids that take over its answer; none: it has gone. */
  readonly moved: Readonly<Record<string, readonly string[]>>
  /** Ids in version `to` whose meaning changed, so that the old answer no longer fits: they have to be assessed again. */
  readonly asksAgain: readonly string[]
}
