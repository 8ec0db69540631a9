import type { AnswerError } from '@use-it-cities/questionnaire-schema'
import { checkStep, type Progress } from '../interview.ts'
import type { ReadyQuestionnaire } from '../ready-questionnaire.ts'
import { withEntry, withoutEntry } from './entries.ts'
import { onward, stepBefore, stepsOf } from './next-step.ts'

/** What pressing a button of an interview leads to. */
export type Pressed =
  | {
      readonly kind: 'show'
      readonly progress: Progress
      readonly errors: readonly AnswerError[]
      /** Answers on the page have brought up further questions. */
      readonly isLonger: boolean
      /** The first of them. */
      readonly firstNew: string | null
    }
  | { readonly kind: 'declined' }
  | { readonly kind: 'send' }

/**
 * `action` is the value of the button, such as `next` or `add:members`; `wasAsked` is what was on the page, and the answers
 * of `progress` have what was entered there. A button that nobody offers leaves the person where they are.
 */
export function pressed(
  ready: ReadyQuestionnaire,
  progress: Progress,
  wasAsked: readonly string[],
  action: string,
): Pressed {
  const [verb = '', name = '', entry = ''] = action.split(':')
  const { interview, at } = progress
  const { answers } = interview
  const show = (change: Partial<Progress> = {}): Pressed => ({
    kind: 'show',
    progress: { ...progress, ...change },
    errors: [],
    isLonger: false,
    firstNew: null,
  })
  const put = (changed: typeof answers) => show({ interview: { ...interview, answers: changed } })
  switch (verb) {
    case 'back':
      return show({ at: stepBefore(ready, progress) ?? at, isReturning: false })
    case 'add':
      return put(withEntry(ready, answers, name))
    case 'remove':
      return put(withoutEntry(answers, name, Number(entry)))
    case 'change':
      return stepsOf(ready, interview).includes(name) ? show({ at: name, isReturning: true }) : show()
    case 'send':
      return at === checkStep ? { kind: 'send' } : show()
    case 'next': {
      if (at === checkStep) return show()
      const on = onward(ready, progress, wasAsked)
      if (on.kind === 'go') return show({ at: on.to, isReturning: on.isReturning })
      return on.kind === 'declined' ? on : { ...on, kind: 'show', progress }
    }
    default:
      return show()
  }
}
