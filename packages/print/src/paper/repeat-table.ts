import type { Question } from '@use-it-cities/questionnaire-schema'
import { onlyIf } from './condition-words.ts'
import type { PaperContext } from './paper-context.ts'
import type { Answering, Column } from './sheet.ts'
import { choicesOf, parts } from './walk.ts'

type Repeat = Extract<Question, { type: 'repeat' }>

/** Rows when the definition does not say how many (`lines`): they fit on a page, and more go on another sheet. */
const usualRows = 4

/** A repeat as a table: one row for each entry, one numbered column for each question. */
export function repeatTable(context: PaperContext, repeat: Repeat): Answering {
  const { words, say } = context
  const wanted = repeat.lines ?? usualRows
  const rows = Math.max(repeat.min ?? 1, Math.min(repeat.max ?? wanted, wanted))
  const entry = words.plain(`question.${repeat.name}.entry`)
  const asked = repeat.questions.filter(({ type }) => type !== 'calculated')
  return {
    kind: 'table',
    entries: Array.from({ length: Math.min(rows, mostRows) }, (_, at) => say('entry', { entry, n: at + 1 })),
    columns: asked.map((question) => column(context, question)),
    more: say('moreRows'),
  }
}

const mostRows = 20

function column(context: PaperContext, question: Question): Column {
  const { definition, words, say, conditions } = context
  const list = 'choices' in question && question.type !== 'likert' && question.type !== 'rank' ? question.choices : null
  const filter = 'filter' in question ? question.filter : undefined
  const many = question.type === 'select-many'
  const options =
    list === null ? [] : choicesOf(definition, list, filter).map(({ code }) => words.of(`choice.${list}.${code}`))
  const consent = question.type === 'consent' ? [say('yes'), say('no')] : []
  const declines = (question.mayDecline ?? []).map((reason) => say(reason === 'refused' ? 'refused' : 'dontKnow'))
  return {
    number: String(context.numbers.get(question.name) ?? ''),
    label: words.of(`question.${question.name}.label`),
    instruction: instructionFor(context, question, options.length),
    onlyIf: question.when === undefined ? null : onlyIf(parts(question.when), conditions),
    options: [...options, ...consent, ...declines],
    many,
  }
}

function instructionFor({ say }: PaperContext, question: Question, options: number): string | null {
  if (question.type === 'select-many') return say('tickMany')
  if (options > 0 || question.type === 'consent') return say('tickOne')
  return question.type === 'integer' || question.type === 'decimal' ? say('writeNumber') : null
}
