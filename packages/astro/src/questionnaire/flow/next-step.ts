import type { AnswerError } from '@use-it-cities/questionnaire-schema'
import { checkStep, type Interview, type Progress, type Step } from '../interview.ts'
import type { ReadyQuestionnaire } from '../ready-questionnaire.ts'

/** What pressing "Continue" leads to. */
export type Onward =
  /** Something on this page is not right, or an answer on it has brought up further questions. */
  | {
      readonly kind: 'stay'
      readonly errors: readonly AnswerError[]
      readonly isLonger: boolean
      readonly firstNew: string | null
    }
  | { readonly kind: 'go'; readonly to: Step; readonly isReturning: boolean }
  /** The person said no to taking part. */
  | { readonly kind: 'declined' }

const optionsOf = ({ on }: Interview) => ({ on })

/** Steps of an interview as it stands, the last page included. */
export const stepsOf = (ready: ReadyQuestionnaire, interview: Interview): readonly Step[] => [
  ...ready.compiled.steps(interview.answers, optionsOf(interview)),
  checkStep,
]

/** Questions on the page of a section now. */
export const askedIn = (ready: ReadyQuestionnaire, interview: Interview, section: Step): readonly string[] =>
  ready.compiled
    .states(interview.answers, optionsOf(interview))
    .filter((state) => state.isAsked && state.section === section)
    .map(({ path }) => path)

/** `before` is what was on the page when it was filled in; `progress` already has what was entered. */
export function onward(ready: ReadyQuestionnaire, progress: Progress, before: readonly string[]): Onward {
  const { interview, at, isReturning } = progress
  const options = optionsOf(interview)
  if (ready.compiled.validate(interview.answers, options).status === 'declined') return { kind: 'declined' }
  const known = new Set(before)
  const firstNew = askedIn(ready, interview, at).find((path) => !known.has(path)) ?? null
  const isLonger = firstNew !== null
  const errors = ready.compiled
    .validateSection(at, interview.answers, options)
    .filter(({ question }) => known.has(question) || !isLonger)
  if (errors.length > 0 || isLonger) return { kind: 'stay', errors, isLonger, firstNew }
  const steps = stepsOf(ready, interview)
  const later = steps.slice(steps.indexOf(at) + 1)
  const needsWork = (step: Step) =>
    step === checkStep || ready.compiled.validateSection(step, interview.answers, options).length > 0
  const to = (isReturning ? later.find(needsWork) : later[0]) ?? checkStep
  return { kind: 'go', to, isReturning: isReturning && to !== checkStep }
}

/** The step before, or null on the first. */
export function stepBefore(ready: ReadyQuestionnaire, { interview, at }: Progress): Step | null {
  const steps = stepsOf(ready, interview)
  return steps[steps.indexOf(at) - 1] ?? null
}

/** Which part somebody is on, and of how many. Before the consent nothing else is asked yet, so all sections count. */
export function partOf(ready: ReadyQuestionnaire, { interview, at }: Progress): { part: number; parts: number } {
  const steps = stepsOf(ready, interview)
  const part = steps.indexOf(at) + 1
  return { part, parts: part === 1 ? ready.definition.sections.length + 1 : steps.length }
}
