import { directionOf, ok, type Language, type Result } from '@use-it-cities/core'
import {
  compileQuestionnaire,
  textOf,
  type CompiledQuestionnaire,
  type Definition,
  type PublishedQuestionnaire,
  type Question,
  type Section,
} from '@use-it-cities/questionnaire-schema'
import { el, type Child } from './markup.ts'

/** A published questionnaire that is compiled, with its parts at hand by name. */
export interface ReadyQuestionnaire {
  readonly published: PublishedQuestionnaire
  readonly definition: Definition
  readonly compiled: CompiledQuestionnaire
  section(id: string): Section | null
  /** A question by its name, those inside a repeat included. */
  question(name: string): Question | null
}

export function readyQuestionnaire(
  published: PublishedQuestionnaire,
): Result<ReadyQuestionnaire, { code: 'bad-definition' }> {
  const { definition } = published
  const compiled = compileQuestionnaire(definition)
  if (!compiled.ok) return { ok: false, error: { code: 'bad-definition' } }
  const sections = new Map(definition.sections.map((section) => [section.id, section]))
  const questions = new Map(
    definition.sections
      .flatMap((section) => section.questions)
      .flatMap((question) => (question.type === 'repeat' ? [question, ...question.questions] : [question]))
      .map((question) => [question.name, question]),
  )
  return ok({
    published,
    definition,
    compiled: compiled.value,
    section: (id) => sections.get(id) ?? null,
    question: (name) => questions.get(name) ?? null,
  })
}

/** Languages in which somebody may be interviewed in this way. */
export const languagesFor = (published: PublishedQuestionnaire, mode: 'self' | 'read-aloud'): readonly Language[] =>
  published.released[mode === 'self' ? 'online' : 'read-aloud']

/** Words of the questionnaire as text, with the language they are really in. */
export const wordsOf = (ready: ReadyQuestionnaire, language: Language, key: string) =>
  textOf(ready.published, language, key)

/** Words of the questionnaire on a page: marked with their language where it is not the page's. */
export function say(ready: ReadyQuestionnaire, language: Language, key: string, fill = (text: string) => text): Child {
  const found = wordsOf(ready, language, key)
  const text = fill(found.text)
  return found.language === language
    ? text
    : el('span', { lang: found.language, dir: directionOf(found.language) }, text)
}
