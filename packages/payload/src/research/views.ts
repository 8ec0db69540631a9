import type { Language, LocalDate } from '@use-it-cities/core'
import type { Definition, Medium, Questionnaire } from '@use-it-cities/questionnaire-schema'

/** One interview at the validation desk, for the person who asks. */
export interface DeskItem {
  readonly id: string
  readonly submission: string
  readonly questionnaire: string
  readonly researcher: { readonly id: string; readonly name: string; readonly code: string } | null
  readonly researcherGiven: string | null
  /** How and where, in words. */
  readonly how: string
  readonly interviewedOn: string
  readonly receivedOn: string
  readonly serial: string | null
  readonly status: 'submitted' | 'validated' | 'rejected' | 'retracted'
  readonly decidedOn: string | null
  readonly decisionReason: string | null
  /** Sentences; empty when it counts. */
  readonly notCounted: readonly string[]
  readonly duplicateOf: { readonly id: string | null; readonly submission: string } | null
  readonly flags: readonly string[]
  readonly flagsAnswer: string | null
  readonly flagsDecision: string | null
  readonly may: {
    readonly validate: boolean
    readonly decide: boolean
    readonly nameResearcher: boolean
    readonly answerFlags: boolean
  }
  /** Why it cannot be validated by this person now; `null` when it can. */
  readonly whyNot: string | null
}

export interface Desk {
  readonly items: readonly DeskItem[]
  readonly total: number
  readonly pages: number
  readonly counts: Readonly<Record<DeskItem['status'], number>>
  readonly keptAside: number | null
  readonly researchers: readonly { readonly id: string; readonly name: string; readonly code: string }[]
}

/** The answers of one interview with the questions as they were asked. */
export interface AnswersView {
  /** Who, when, how and what was decided: a label and what it says. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** The language the questions are shown in, and the other one they can be shown in. */
  readonly language: Language
  readonly other: { readonly language: Language; readonly english: string } | null
  readonly dir: 'ltr' | 'rtl'
  readonly sections: readonly {
    readonly title: string
    readonly answers: readonly {
      /** The number on paper; `null` where nobody knows it. */
      readonly number: number | null
      readonly question: string
      readonly answer: string | null
      /** Why there is none. */
      readonly because: string | null
    }[]
  }[]
  readonly notCounted: readonly string[]
  readonly flags: readonly string[]
  readonly mayOpenDesk: boolean
  /** May say what happened, where something is to be looked at. */
  readonly mayAnswerFlags: boolean
  readonly errors: readonly string[]
  readonly dropped: readonly string[]
}

/** What the panel of a questionnaire shows: whether it can be published, and how it reads. */
export interface QuestionnaireView {
  readonly version: number | null
  /** In words; `null` while it is a draft. */
  readonly publishedOn: string | null
  readonly isPublished: boolean
  readonly mayPublish: boolean
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'advice'
    readonly path: string
    readonly sentence: string
  }[]
  /** `null` while it cannot be run. */
  readonly questionnaire: Questionnaire<Definition> | null
  readonly paths: {
    readonly shortest: number
    readonly longest: number
    readonly minutes: { readonly shortest: number; readonly longest: number }
  } | null
  readonly languages: readonly LanguageGate[]
  /** The version before it and how they compare; `null` for the first. */
  readonly comparison: {
    readonly before: number
    readonly verdict: 'safe' | 'needs-migration' | 'breaks-comparability'
    readonly changes: readonly string[]
  } | null
  readonly today: LocalDate
}

/** Whether one language may be used, by medium; and what stands in the way, in words. */
export interface LanguageGate {
  readonly language: Language
  readonly name: string
  readonly english: string
  readonly review: 'source' | 'reviewed' | 'unreviewed' | 'none'
  readonly media: Readonly<Record<Medium, { readonly isReleased: boolean; readonly because: string | null }>>
}

/** What the panel of a researcher shows. */
export interface ResearcherView {
  readonly code: string
  readonly counts: Readonly<Record<DeskItem['status'], number>>
  /** In words; `null` when none is written down; left out for those who may not read it. */
  readonly route?: string | null
  readonly pinOn: string | null
  readonly links: readonly { readonly title: string; readonly address: string }[]
  readonly mayManage: boolean
}
