import type { Answer, Answers, Definition, Question } from '@use-it-cities/questionnaire-schema'

/** How a column is called, and what goes into it. */
export interface Target {
  readonly question: Question
  /** A row of a grid, a part of a contact, `isco` or `esco`; undefined for the answer itself. */
  readonly part: string | undefined
  /** The repeat and the entry it belongs to. */
  readonly entry: { readonly repeat: string; readonly at: number } | undefined
}

/** The columns a questionnaire can have: `age`, `views.good`, `reach.phone`, `job.isco`, `members[0].age`. */
export function targetOf(definition: Definition, column: string): Target | undefined {
  const all = definition.sections.flatMap(({ questions }) => questions)
  const [, repeatName, at = '', inner = ''] = /^(\w+)\[(\d{1,2})\]\.([\w.]+)$/.exec(column) ?? []
  if (repeatName === undefined) return inQuestions(all, column, undefined)
  const repeat = all.find(({ name }) => name === repeatName)
  return repeat?.type === 'repeat'
    ? inQuestions(repeat.questions, inner, { repeat: repeatName, at: Number(at) })
    : undefined
}

function inQuestions(questions: readonly Question[], column: string, entry: Target['entry']): Target | undefined {
  const [name = '', part, ...rest] = column.split('.')
  const question = questions.find((each) => each.name === name)
  if (!question || rest.length > 0 || question.type === 'note') return undefined
  return part === undefined || partsOf(question).includes(part) ? { question, part, entry } : undefined
}

/** Parts that have a column of their own. */
export function partsOf(question: Question): readonly string[] {
  if (question.type === 'likert') return question.rows.map(({ name }) => name)
  if (question.type === 'contact') return question.parts
  return question.type === 'occupation' ? ['isco', 'esco'] : []
}

const declined = new Map<string, Answer>([
  ['!dont-know', { missing: 'dont-know' }],
  ['!refused', { missing: 'refused' }],
])
const truths = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
])

/**
 * A cell as an answer. What cannot be one stays the text it is, so that the check of answers says what is wrong. Nothing in
 * the cell is no answer; `!dont-know` and `!refused` are said instead of one.
 */
export function answerFromCell({ type }: Question, cell: string): Answer | undefined {
  if (cell === '') return undefined
  const instead = declined.get(cell)
  if (instead !== undefined) return instead
  if (type === 'integer' || type === 'decimal') return isNumber(cell) ? Number(cell) : cell
  if (type === 'consent') return truths.get(cell.toLowerCase()) ?? cell
  if (type === 'select-many' || type === 'rank') return cell.split(/[\s;,]+/).filter((code) => code !== '')
  if (type === 'calculated') return isNumber(cell) ? Number(cell) : (truths.get(cell) ?? cell)
  return type === 'repeat' || type === 'likert' ? fromJson(cell) : cell
}

const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell)

function fromJson(cell: string): Answer {
  try {
    return JSON.parse(cell) as Answer
  } catch {
    return cell
  }
}

/** Cells of one row put together. */
export function answersFromCells(cells: readonly (readonly [Target, string])[]): Answers {
  const answers: Record<string, Answer> = {}
  for (const [{ question, part, entry }, cell] of cells) {
    if (cell === '') continue
    const into = entry ? entryOf(answers, entry) : answers
    if (part !== undefined) into[question.name] = withPart(into[question.name], part, cell)
    else if (question.type === 'occupation' && !declined.has(cell))
      into[question.name] = withPart(into[question.name], 'words', cell)
    else into[question.name] = answerFromCell(question, cell) ?? cell
  }
  return answers
}

/** Entries are counted from 0. An entry between two that are there is there, and empty. */
function entryOf(
  answers: Record<string, Answer>,
  { repeat, at }: NonNullable<Target['entry']>,
): Record<string, Answer> {
  const entries = Array.isArray(answers[repeat]) ? (answers[repeat] as Record<string, Answer>[]) : []
  while (entries.length <= at) entries.push({})
  answers[repeat] = entries
  return entries[at] ?? {}
}

const withPart = (before: Answer | undefined, part: string, cell: string): Answer =>
  ({ ...(typeof before === 'object' && !Array.isArray(before) ? before : {}), [part]: cell }) as Answer
