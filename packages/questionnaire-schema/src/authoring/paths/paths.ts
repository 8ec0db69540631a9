import type { Definition } from '../../contract/index.ts'
import { questionsOf } from '../walk.ts'
import { explore } from './explore.ts'
import type { Span } from './ways.ts'
import minutes from './minutes.json' with { type: 'json' }

/** How many questions a completed interview has, and about how long it takes. */
export interface Paths {
  /** Questions asked on the shortest way; notes and calculations are not counted. */
  readonly shortest: number
  readonly longest: number
  /** An estimate of ours for reading out (`minutes.json`), rounded up to whole minutes. */
  readonly minutes: Span
  readonly isEstimate: true
  /**
   * `exact`: every way through was told apart. `bounds`: no way is shorter or longer than this, but whether one is just
   * so long is not proved.
   */
  readonly basis: 'exact' | 'bounds'
  /** Repeats without a maximum, and how many entries the longest way takes for granted. */
  readonly assumed: readonly { readonly question: string; readonly entries: number }[]
}

/**
 * The shortest and the longest way through a questionnaire, for an interview that is completed: consent that is
 * required is given, and every required question that is asked is answered.
 */
export function paths(definition: Definition): Paths {
  const entries = minutes.entriesWithoutMaximum
  const withoutMaximum = questionsOf(definition).filter(
    ({ question }) => question.type === 'repeat' && question.max === undefined,
  )
  const { questions, seconds, isExact } = explore(
    withoutMaximum.length > 0 ? withMaximum(definition, entries) : definition,
  )
  const inMinutes = (total: number) => Math.ceil((total + minutes.secondsForIntroduction) / 60)
  return {
    ...questions,
    minutes: { shortest: inMinutes(seconds.shortest), longest: inMinutes(seconds.longest) },
    isEstimate: true,
    basis: isExact ? 'exact' : 'bounds',
    assumed: withoutMaximum.map(({ question }) => ({ question: question.name, entries })),
  }
}

/** The same definition, with a number of entries for every repeat that names no maximum. */
function withMaximum(definition: Definition, entries: number): Definition {
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.type === 'repeat' && question.max === undefined
          ? { ...question, max: Math.max(entries, question.min ?? 0) }
          : question,
      ),
    })),
  }
}
