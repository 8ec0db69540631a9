import type { Definition, Question, WordKey } from '../contract/index.ts'

const known = new WeakMap<Definition, ReadonlyMap<WordKey, string>>()

/** Every sentence of a definition by its key (`WordKey`), in the order it is read. Made once for each definition. */
export function sourceWords(definition: Definition): ReadonlyMap<WordKey, string> {
  const before = known.get(definition)
  if (before) return before
  const words = new Map<WordKey, string>()
  const put = (key: WordKey, text: string | undefined) => {
    if (text !== undefined && text !== '') words.set(key, text)
  }
  put('title', definition.title)
  put('introduction', definition.introduction)
  for (const section of definition.sections) {
    put(`section.${section.id}.title`, section.title)
    put(`section.${section.id}.introduction`, section.introduction)
    for (const question of section.questions) putQuestion(question, put)
  }
  for (const [list, choices] of Object.entries(definition.choices))
    for (const { code, label } of choices) put(`choice.${list}.${code}`, label)
  known.set(definition, words)
  return words
}

function putQuestion(question: Question, put: (key: WordKey, text: string | undefined) => void): void {
  const key = `question.${question.name}`
  put(`${key}.label`, question.label)
  put(`${key}.hint`, question.hint)
  put(`${key}.guidance`, question.guidance)
  if (question.type === 'integer' || question.type === 'decimal') put(`${key}.unit`, question.unit)
  if (question.type === 'likert') for (const row of question.rows) put(`${key}.row.${row.name}`, row.label)
  for (const check of question.checks ?? []) put(`${key}.check.${check.code}`, check.message)
  if (question.type !== 'repeat') return
  put(`${key}.entry`, question.entryLabel)
  for (const inner of question.questions) putQuestion(inner, put)
}
