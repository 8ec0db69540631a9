import type { Choice, Definition } from '../../contract/index.ts'
import { change, type Change } from './change.ts'
import type { MigrationStep } from './migration.ts'
import { sameWords } from './same-words.ts'

/** Every difference in the choices of every list that both versions have. */
export function compareChoices(
  before: Definition,
  after: Definition,
  steps: readonly MigrationStep[],
): readonly Change[] {
  return Object.entries(after.choices).flatMap(([list, now]) => {
    const then = own(before.choices, list)
    if (!then) return []
    const retiredThen = own(before.retired?.choices ?? {}, list) ?? []
    const retiredNow = own(after.retired?.choices ?? {}, list) ?? []
    const moved = movedCodes(before, list, steps)
    return [
      ...goneChoices(list, then, now, retiredNow, moved),
      ...newChoices(list, then, now, retiredThen, moved),
      ...now.flatMap((choice) => {
        const old = then.find(({ code }) => code === choice.code)
        return old ? changedChoice(list, old, choice) : []
      }),
      ...(isReordered(then, now) ? [change('choice-order-changed', `choice.${list}`, { list })] : []),
    ]
  })
}

/** A list may be called `constructor`, which every object has already. */
const own = <Value>(of: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(of, key) ? of[key] : undefined

interface Moved {
  readonly from: readonly string[]
  readonly to: string
}

/** Codes of a list that a migration renames or merges. */
const movedCodes = (before: Definition, list: string, steps: readonly MigrationStep[]): readonly Moved[] => {
  const using = before.sections
    .flatMap(({ questions }) =>
      questions.flatMap((question) => (question.type === 'repeat' ? [question, ...question.questions] : [question])),
    )
    .filter((question) => 'choices' in question && question.choices === list)
    .map(({ name }) => name)
  return steps.flatMap((step): Moved[] => {
    if (step.do !== 'rename-choice' && step.do !== 'merge-choices') return []
    if (!step.questions.some((name) => using.includes(name))) return []
    return [{ from: step.do === 'rename-choice' ? [step.from] : step.from, to: step.to }]
  })
}

function goneChoices(
  list: string,
  then: readonly Choice[],
  now: readonly Choice[],
  retired: readonly string[],
  moved: readonly Moved[],
): readonly Change[] {
  const isGone = (code: string) => !now.some((choice) => choice.code === code)
  const moves = moved.map(({ from, to }) =>
    change(from.length > 1 ? 'choices-merged' : 'choice-renamed', `choice.${list}.${to}`, {
      list,
      before: from.join(', '),
      after: to,
    }),
  )
  const gone = then
    .filter(({ code }) => isGone(code) && !moved.some(({ from }) => from.includes(code)))
    .map(({ code }) =>
      change(retired.includes(code) ? 'choice-retired' : 'choice-removed', `choice.${list}.${code}`, { list, code }),
    )
  return [...moves, ...gone]
}

function newChoices(
  list: string,
  then: readonly Choice[],
  now: readonly Choice[],
  retired: readonly string[],
  moved: readonly Moved[],
): readonly Change[] {
  const known = (code: string) => then.some((choice) => choice.code === code)
  const lastKnown = now.findLastIndex(({ code }) => known(code))
  return now.flatMap(({ code }, at) => {
    if (known(code)) return []
    if (retired.includes(code)) return [change('retired-code-reused', `choice.${list}.${code}`, { list, code })]
    if (moved.some(({ to }) => to === code)) return []
    return [change(at > lastKnown ? 'choice-added' : 'choice-inserted', `choice.${list}.${code}`, { list, code })]
  })
}

function changedChoice(list: string, then: Choice, now: Choice): readonly Change[] {
  const { code } = now
  const about = `choice.${list}.${code}`
  const words = { list, code, before: then.label, after: now.label }
  const attributesOf = ({ attributes = {} }: Choice) => JSON.stringify(Object.entries(attributes).sort())
  return [
    ...(then.label === now.label
      ? []
      : [change(sameWords(then.label, now.label) ? 'choice-words-fixed' : 'choice-words-changed', about, words)]),
    ...(Boolean(then.exclusive) === Boolean(now.exclusive) ? [] : [change('exclusive-changed', about, { list, code })]),
    ...(attributesOf(then) === attributesOf(now) ? [] : [change('attributes-changed', about, { list, code })]),
  ]
}

export function isReordered(
  then: readonly { readonly code: string }[],
  now: readonly { readonly code: string }[],
): boolean {
  const codes = (of: readonly { readonly code: string }[], others: readonly { readonly code: string }[]) =>
    of.map(({ code }) => code).filter((code) => others.some((other) => other.code === code))
  return codes(then, now).join('\n') !== codes(now, then).join('\n')
}
