import type {
  Answer,
  Answers,
  CompiledQuestionnaire,
  Definition,
  Question,
  QuestionState,
} from '../../../src/contract/index.ts'
import { questionsByName } from '../../../src/authoring/walk.ts'

const on = '2026-11-21' as const

/** Asks a questionnaire to the end, each answer drawn by `next`; null when it can't be ended that way. */
export function anInterview(
  definition: Definition,
  compiled: CompiledQuestionnaire,
  next: () => number,
): { answers: Answers; asked: readonly QuestionState[] } | null {
  const questions = questionsByName(definition)
  const answers: Record<string, Answer> = {}
  const done = new Set<string>()
  for (;;) {
    const open = compiled.states(answers, { on }).find(({ isAsked, path }) => isAsked && !done.has(path))
    if (!open) break
    done.add(open.path)
    const question = questions.get(open.name)?.question
    const answer = question && answerTo(question, open, next)
    if (answer !== undefined) put(answers, open.path, answer)
  }
  const verdict = compiled.validate(answers, { on })
  if (verdict.status !== 'complete') return null
  const counted = (name: string) => !['note', 'calculated'].includes(questions.get(name)?.question.type ?? '')
  return { answers, asked: compiled.states(answers, { on }).filter(({ isAsked, name }) => isAsked && counted(name)) }
}

function put(answers: Record<string, Answer>, path: string, answer: Answer): void {
  const [, repeat = '', at = '', name = ''] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? []
  const entries = answers[repeat] as unknown as Record<string, Answer>[] | undefined
  const entry = entries?.[Number(at)]
  if (entry) entry[name] = answer
  else answers[path] = answer
}

function answerTo(question: Question, state: QuestionState, next: () => number): Answer | undefined {
  if (!state.isRequired && next() % 4 === 0) return undefined
  if (question.mayDecline && next() % 5 === 0) return { missing: 'dont-know' }
  const codes = state.codes ?? []
  switch (question.type) {
    case 'integer':
    case 'repeat': {
      const [least, most] = [question.min ?? 0, question.max ?? 7]
      const number = least + (next() % (most - least + 1))
      return question.type === 'integer' ? number : Array.from({ length: number }, () => ({}))
    }
    case 'decimal':
      return (question.min ?? 0) + (next() % 5) / 2
    case 'select-one':
      return codes[next() % codes.length]
    case 'select-many': {
      const chosen = codes.filter(() => next() % 2 === 0)
      return chosen.length > 0 ? chosen : undefined
    }
    case 'consent':
      return question.required === true || next() % 2 === 0
    default:
      return question.type === 'text' ? 'words' : undefined
  }
}
