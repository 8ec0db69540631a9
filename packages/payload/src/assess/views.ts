import type {
  Answer,
  AssessmentResult,
  Catalogue,
  Comparison,
  Evidence,
  LawOnDay,
  MatterGap,
  MigrationNote,
} from '@use-it-cities/assessment'
import type { AssessmentSummary } from '@use-it-cities/assessment/publication'
import type { LocalDate } from '@use-it-cities/core'

/** An id and the name people know it by. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** `GET /api/assess/board`: what whoever asks may see, the newest first. */
export interface AssessBoardView {
  readonly today: LocalDate
  /** Their own organisation. */
  readonly organisation: Named | null
  /** Organisations they may open an assessment for. */
  readonly organisations: readonly Named[]
  /** Who may assess, with the organisation they belong to. */
  readonly assessors: readonly (Named & { readonly organisation: string })[]
  readonly catalogues: readonly CatalogueChoice[]
  readonly assessments: readonly AssessmentRow[]
  readonly mayOpen: boolean
}

/** `GET /api/assess/catalogues`: what can be assessed. */
export interface CatalogueChoice {
  readonly id: string
  readonly version: string
  readonly title: string
  /** Items of the whole catalogue. */
  readonly items: number
  /** Whether council and organisation answer the same matters in it. */
  readonly isTwoSided: boolean
  readonly profiles: readonly { readonly id: string; readonly title: string; readonly items: number }[]
}

export interface AssessmentRow {
  readonly id: string
  /** What a list shows: the body and the catalogue. */
  readonly title: string
  readonly catalogue: string
  readonly catalogueTitle: string
  readonly version: string
  readonly profile: string | null
  readonly profileTitle: string | null
  /** The day law and evidence are taken on. */
  readonly on: LocalDate
  readonly body: { readonly name: string; readonly kind: string }
  readonly organisation: Named
  readonly openedBy: string
  /** `current`; answered from an older version that can be moved (`migratable`); or from one that cannot (`unreadable`). */
  readonly fits: 'current' | 'migratable' | 'unreadable'
  readonly closedOn: LocalDate | null
  /** While it is open: all for whoever opened it and for administrators, otherwise only oneself. */
  readonly assessors: readonly AssessorProgress[]
  /** Evidence that has run out today, of the answers whoever asks may see; and what runs out within two months. */
  readonly expired: number
  readonly runsOutSoon: number
  readonly reply: AssessmentResult['reply'] | null
  readonly published: PublishedRow | null
  readonly may: {
    readonly answer: boolean
    readonly close: boolean
    readonly reopen: boolean
    /** See the result of all; only once it is closed. */
    readonly result: boolean
    readonly reply: boolean
    readonly publish: boolean
    readonly withdraw: boolean
    readonly migrate: boolean
    readonly changeAssessors: boolean
  }
}

export interface AssessorProgress {
  /** As in the result: a code, never a name. */
  readonly id: string
  /** Their account, as in the list of who may assess; `null` for answers from a file. */
  readonly user: string | null
  readonly name: string
  readonly isYou: boolean
  readonly answered: number
  readonly of: number
}

export interface PublishedRow {
  readonly code: string
  readonly on: LocalDate
  readonly by: string
  readonly withItems: boolean
  /** Where it stands on the site. */
  readonly href: string
  /** The answers, the reply or the catalogue say something else by now: what is on the site stays until it is published again. */
  readonly differs: boolean
}

/** Evidence with the file that shows it. */
export interface SheetEvidence extends Evidence {
  /** Id of an uploaded file of this assessment. */
  readonly file?: string | undefined
}

export interface SheetAnswer extends Omit<Answer, 'evidence'> {
  readonly evidence: readonly SheetEvidence[]
}

/** `GET /api/assess/sheet?assessment=`: everything the answering screen needs. */
export interface SheetView {
  readonly row: AssessmentRow
  /** With the city's own profiles in it. */
  readonly catalogue: Catalogue
  /** Ids of what is asked of this body under this profile on the day, in order. */
  readonly items: readonly string[]
  /** Ids among them that the city added. */
  readonly added: readonly string[]
  /** What each counts, its group's weight included. */
  readonly weights: Readonly<Record<string, number>>
  /** How each law stands on the day, by its id. */
  readonly law: Readonly<Record<string, LawOnDay & { readonly says: string }>>
  /** One's own; somebody else's only once it is closed, and never here. */
  readonly answers: Readonly<Record<string, SheetAnswer>>
  /**
   * To be given back with an answer: it tells whether somebody saved the same item in between. So it goes with these
   * answers; what comes back from saving one of them is for that one.
   */
  readonly revision: number
  readonly files: Readonly<Record<string, FileView>>
  readonly mayAnswer: boolean
}

export interface FileView {
  readonly id: string
  /** The name it had on the computer it came from. */
  readonly name: string
  readonly mimeType: string
  readonly size: number
  /** Below the CMS; only for those who may read it. */
  readonly href: string
}

/** `POST /api/assess/answer {assessment, item, answer|null, revision}`: kept. */
export interface AnswerSaved {
  readonly revision: number
  /** ISO 8601 in UTC. */
  readonly savedAt: string
}

/** The same with status 409: this item was saved elsewhere since `revision`. Both are there, nothing is lost. */
export interface AnswerConflict {
  readonly errors: readonly { readonly message: string }[]
  readonly revision: number
  /** What is stored; `null` when it was taken away. */
  readonly theirs: SheetAnswer | null
  /** What was sent. */
  readonly yours: SheetAnswer | null
}

/** `GET /api/assess/result?assessment=`. While it is open only from one's own answers (`isOwn`). */
export interface ResultView {
  readonly row: AssessmentRow
  readonly result: AssessmentResult
  readonly catalogue: Catalogue
  /** Names by the assessor's id in the result. */
  readonly assessors: Readonly<Record<string, string>>
  readonly isOwn: boolean
}

/** `GET /api/assess/publication-preview?assessment=&withItems=true`: exactly what would be public, and what is now. */
export interface PublicationPreview {
  readonly summary: AssessmentSummary
  readonly now: AssessmentSummary | null
  readonly differs: boolean
}

/** `GET /api/assess/compare?assessments=a,b`. That two cannot be compared is an answer. */
export type CompareView =
  | { readonly ok: true; readonly comparison: Comparison; readonly titles: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly sentences: readonly string[] }

/** `GET /api/assess/gap?council=&organisation=` */
export type GapView =
  | {
      readonly ok: true
      readonly council: Named
      readonly organisation: Named
      readonly matters: readonly MatterGap[]
      /** Titles of the items named in it. */
      readonly titles: Readonly<Record<string, string>>
    }
  | { readonly ok: false; readonly sentences: readonly string[] }

/** What to ask again, in a sentence. */
export interface MigrationSentence {
  readonly code: MigrationNote['code']
  readonly item: string
  readonly says: string
}

/** `POST /api/assess/import {text, mine?, migrate?}`: JSON or YAML as text. All of it or nothing. */
export type ImportView =
  | {
      readonly ok: true
      readonly assessment: string
      readonly says: string
      readonly askAgain: readonly MigrationSentence[]
    }
  | MigrationOffer

/** The answers are of an older version and can be moved: the same call again with `migrate: true` does it. */
export interface MigrationOffer {
  readonly ok: false
  readonly code: 'migratable'
  readonly from: string
  readonly to: string
  readonly notes: readonly MigrationSentence[]
}

/** `POST /api/assess/migrate {assessment, migrate?}`: the same offer for answers kept here. */
export type MigrateView =
  { readonly ok: true; readonly says: string; readonly askAgain: readonly MigrationSentence[] } | MigrationOffer

/** `POST` to `open`, `close`, `reopen`, `reply`, `assessors`, `publish`, `withdraw`: what was done, and the row as it is now. */
export interface DoneView {
  readonly says: string
  readonly row: AssessmentRow
}
