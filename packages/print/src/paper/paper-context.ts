import type { Definition, Expression, Question } from '@use-it-cities/questionnaire-schema'
import type { Say } from '../words/say.ts'
import { onlyIf, type ConditionContext } from './condition-words.ts'
import type { DefinitionWords } from './definition-words.ts'
import { isSettled } from './settled.ts'
import type { Option } from './sheet.ts'
import { nextAfter, stopsOf, waysOf, type Stop } from './walk.ts'

/** What is worked out once for a form, before its questions are laid out one by one. */
export interface PaperContext {
  readonly definition: Definition
  readonly stops: readonly Stop[]
  readonly numbers: ReadonlyMap<string, number>
  readonly words: DefinitionWords
  readonly say: Say
  readonly conditions: ConditionContext
}

/** Everything that laying out one question needs. */
export function paperContext(
  definition: Definition,
  words: DefinitionWords,
  say: Say,
  numbers: ReadonlyMap<string, number>,
): PaperContext {
  const stops = stopsOf(definition, numbers)
  const onPaper = new Map(
    stops
      .flatMap(({ question }) => [question, ...(question.type === 'repeat' ? question.questions : [])])
      .filter(({ type }) => type !== 'calculated')
      .map((question) => [question.name, question]),
  )
  return {
    definition,
    stops,
    numbers,
    words,
    say,
    conditions: {
      definition,
      say,
      placeOf: (name) => (onPaper.has(name) ? (numbers.get(name)?.toString() ?? null) : null),
      questionNamed: (name) => onPaper.get(name),
      labelOf: (list, code) => words.plain(`choice.${list}.${code}`),
    },
  }
}

/** "Answer only if …" for conditions that the instructions before this stop do not settle. */
export function onlyIfAt(context: PaperContext, at: number, conditions: readonly Expression[]): string | null {
  const open = conditions.filter((condition) => !isSettled(context.definition, context.stops, at, condition))
  return onlyIf(open, context.conditions)
}

/** "Go to question 14" for each way to answer that leads past the next question. */
export function goTos(context: PaperContext, question: Question): ReadonlyMap<string, string> {
  const { definition, stops, say } = context
  const at = stops.findIndex((stop) => stop.question === question)
  const entries = waysOf(definition, question).flatMap((way): [string, string][] => {
    const next = nextAfter(stops, at, way)
    if (next === 'stop') return [[way.key, say('stopHere')]]
    if (next === 'end') return at === stops.length - 1 ? [] : [[way.key, say('goToEnd')]]
    return next.to === at + 1 ? [] : [[way.key, say('goTo', { n: stops[next.to]?.number ?? '' })]]
  })
  return new Map(entries)
}

/** Boxes for "don't know" and "prefer not to say", where they are on offer. */
export function declinesOf({ say }: PaperContext, question: Question, goTo: ReadonlyMap<string, string>): Option[] {
  return (question.mayDecline ?? []).map((reason) => ({
    label: say(reason === 'refused' ? 'refused' : 'dontKnow'),
    goTo: goTo.get(reason) ?? null,
  }))
}
