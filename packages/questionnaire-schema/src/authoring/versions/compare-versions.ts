import type { Definition } from '../../contract/index.ts'
import { questionsByName, questionsOf, type Placed } from '../walk.ts'
import { wordKeys } from '../word-keys.ts'
import { change, worstOf, type Change, type VersionVerdict } from './change.ts'
import { compareChoices } from './compare-choices.ts'
import { compareQuestions, isOther, texts } from './compare-questions.ts'
import type { Migration } from './migration.ts'

export interface VersionComparison {
  readonly verdict: VersionVerdict
  readonly changes: readonly Change[]
}

/**
 * What changed between two versions of a questionnaire, and whether old and new answers still go together. The verdict
 * on each kind of change is a table (`verdicts.json`). A `migration` says what was only renamed; without it a renamed
 * question is one that went and one that came.
 */
export function compareVersions(before: Definition, after: Definition, migration?: Migration): VersionComparison {
  const steps = migration?.steps ?? []
  const renamed = new Map(
    steps.flatMap((step): [string, string][] => (step.do === 'rename-question' ? [[step.from, step.to]] : [])),
  )
  const pairs = questionsOf(after).map((now) => ({ now, then: oldOf(now, before, renamed) }))
  const found = [
    ...ofTheWhole(before, after),
    ...ofSections(before, after),
    ...goneQuestions(before, after, renamed),
    ...pairs.flatMap(({ now, then }) =>
      then
        ? [
            ...(then.question.name === now.question.name
              ? []
              : [
                  change('question-renamed', `question.${now.question.name}`, {
                    before: then.question.name,
                    after: now.question.name,
                  }),
                ]),
            ...compareQuestions([before, then], [after, now]),
          ]
        : [newQuestion(now, before)],
    ),
    ...compareChoices(before, after, steps),
    ...changedWords(before, after, renamed),
    ...(isReordered(pairs) ? [change('order-changed', '')] : []),
  ]
  const isSame = found.length === 0
  const changes =
    isSame || after.version > before.version || before.id !== after.id
      ? found
      : [change('version-not-raised', '', { before: before.version, after: after.version }), ...found]
  return { verdict: worstOf(changes), changes }
}

function oldOf(now: Placed, before: Definition, renamed: ReadonlyMap<string, string>): Placed | undefined {
  const [oldName = now.question.name] = [...renamed].find(([, to]) => to === now.question.name) ?? []
  return questionsByName(before).get(oldName)
}

const ofTheWhole = (before: Definition, after: Definition): readonly Change[] => [
  ...(before.id === after.id ? [] : [change('questionnaire-replaced', '', { before: before.id, after: after.id })]),
  ...(before.title === after.title ? [] : [change('title-changed', '')]),
  ...(before.language === after.language
    ? []
    : [change('language-changed', '', { before: before.language, after: after.language })]),
]

function ofSections(before: Definition, after: Definition): readonly Change[] {
  const gone = before.sections.filter(({ id }) => !after.sections.some((section) => section.id === id))
  return [
    ...gone.map(({ id }) => change('section-removed', `section.${id}`, { section: id })),
    ...after.sections.flatMap(({ id, when }) => {
      const old = before.sections.find((section) => section.id === id)
      if (!old) return [change('section-added', `section.${id}`, { section: id })]
      return isOther(old.when, when)
        ? [change('section-condition-changed', `section.${id}`, { section: id, ...texts(old.when, when) })]
        : []
    }),
  ]
}

function goneQuestions(before: Definition, after: Definition, renamed: ReadonlyMap<string, string>): readonly Change[] {
  const now = questionsByName(after)
  const retired = after.retired?.questions ?? []
  return questionsOf(before)
    .map(({ question }) => question.name)
    .filter((name) => !now.has(name) && !renamed.has(name))
    .map((name) =>
      change(retired.includes(name) ? 'question-retired' : 'question-removed', `question.${name}`, { name }),
    )
}

function newQuestion({ question: { name, required } }: Placed, before: Definition): Change {
  if (before.retired?.questions?.includes(name)) return change('retired-name-reused', `question.${name}`, { name })
  const isOptional = required === undefined || required === false
  return change(isOptional ? 'question-added' : 'question-added-required', `question.${name}`, { name })
}

/** Words of what both versions have; labels of choices are looked at with the choices. */
function changedWords(before: Definition, after: Definition, renamed: ReadonlyMap<string, string>): readonly Change[] {
  const oldKey = (key: string) => {
    const [kind, name = '', ...rest] = key.split('.')
    const [oldName = name] = [...renamed].find(([, to]) => to === name) ?? []
    return kind === 'question' ? [kind, oldName, ...rest].join('.') : key
  }
  const then = new Map(wordKeys(before).map(({ key, text }) => [key, text]))
  return wordKeys(after).flatMap(({ key, text }) => {
    const old = then.get(oldKey(key))
    const isOwn = key === 'title' || key.startsWith('choice.') || key.endsWith('.unit')
    return old === undefined || old === text || isOwn
      ? []
      : [change('words-changed', key, { key, before: old, after: text })]
  })
}

function isReordered(pairs: readonly { readonly now: Placed; readonly then: Placed | undefined }[]): boolean {
  const before = pairs.flatMap(({ then }) => (then ? [then.at] : []))
  return before.some((at, index) => index > 0 && at < (before[index - 1] ?? 0))
}
