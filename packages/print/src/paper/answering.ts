import type { Question } from '@use-it-cities/questionnaire-schema'
import { declinesOf, goTos, type PaperContext } from './paper-context.ts'
import { repeatTable } from './repeat-table.ts'
import type { Answering, Boxes, Option, Words } from './sheet.ts'
import { choicesOf } from './walk.ts'

/** More areas than this are written in by name: a page of boxes helps nobody. */
const mostAreas = 30

/** What a person finds under a question to answer it with. */
export function answeringOf(context: PaperContext, question: Question): Answering {
  const { say } = context
  // What the shape of the boxes tells anyway is not said a second time beside the question's own hint.
  const unlessHinted = (instruction: string): string | null => (question.hint === undefined ? instruction : null)
  const lines = (usual: number, instruction: string | null): Answering => ({
    kind: 'lines',
    instruction,
    count: Math.min(question.lines ?? usual, mostLines),
  })
  switch (question.type) {
    case 'note':
    case 'calculated':
      return { kind: 'none' }
    case 'text':
      return lines(question.multiline ? 4 : 1, null)
    case 'integer':
      return {
        kind: 'boxes',
        instruction: unlessHinted(say('writeNumber')),
        groups: [figures(question.max)],
        unit: unitOf(context, question),
      }
    case 'decimal':
      return lines(1, unlessHinted(say('writeNumber')))
    case 'date':
      return { kind: 'boxes', instruction: null, groups: dateBoxes(context), unit: null }
    case 'time':
      return { kind: 'boxes', instruction: null, groups: [box(2, say('hour')), box(2, say('minute'))], unit: null }
    case 'place':
      return choicesOf(context.definition, question.choices).length > mostAreas
        ? lines(1, say('writeArea'))
        : choices(context, question, false, unlessHinted(say('tickOne')))
    case 'select-one':
      return choices(context, question, false, unlessHinted(say('tickOne')))
    case 'select-many':
      return choices(
        context,
        question,
        true,
        question.max ? say('tickUpTo', { max: question.max }) : unlessHinted(say('tickMany')),
      )
    case 'likert':
      return {
        kind: 'grid',
        instruction: say('tickEachRow'),
        scale: labelsOf(context, question.choices),
        rows: question.rows.map(({ name }) => context.words.of(`question.${question.name}.row.${name}`)),
      }
    case 'rank': {
      const instruction = question.top ? say('rankTop', { top: question.top }) : say('rankAll')
      return { kind: 'rank', instruction, options: labelsOf(context, question.choices) }
    }
    case 'consent':
      return consent(context, question)
    case 'contact':
      return { kind: 'none' }
    case 'recording':
    case 'photo':
      return lines(1, say('writeFile'))
    case 'occupation':
      return lines(2, say('writeWork'))
    case 'qualification':
      return lines(2, say('writeQualification'))
    case 'repeat':
      return repeatTable(context, question)
  }
}

const mostLines = 25
const box = (count: number, label: string): Boxes => ({ count, label })
const figures = (max = 999): Boxes => box(Math.min(Math.max(String(Math.trunc(max)).length, 1), 12), '')

/** Day, month, year: in this order in every language on offer. */
export const dateBoxes = ({ say }: Pick<PaperContext, 'say'>): readonly Boxes[] => [
  box(2, say('day')),
  box(2, say('month')),
  box(4, say('year')),
]

const unitOf = ({ words }: PaperContext, question: Question & { unit?: string }): Words | null =>
  question.unit === undefined ? null : words.of(`question.${question.name}.unit`)

const labelsOf = ({ definition, words }: PaperContext, list: string): Words[] =>
  choicesOf(definition, list).map(({ code }) => words.of(`choice.${list}.${code}`))

function choices(
  context: PaperContext,
  question: Extract<Question, { choices: string }>,
  many: boolean,
  instruction: string | null,
): Answering {
  const goTo = goTos(context, question)
  const filter = 'filter' in question ? question.filter : undefined
  const options = choicesOf(context.definition, question.choices, filter).map(({ code }): Option => ({
    label: context.words.of(`choice.${question.choices}.${code}`),
    goTo: goTo.get(`choice ${code}`) ?? null,
  }))
  return { kind: 'choices', many, instruction, options: [...options, ...declinesOf(context, question, goTo)] }
}

function consent(context: PaperContext, question: Question): Answering {
  const goTo = goTos(context, question)
  const option = (key: 'yes' | 'no'): Option => ({ label: context.say(key), goTo: goTo.get(key) ?? null })
  const options = [option('yes'), option('no'), ...declinesOf(context, question, goTo)]
  return { kind: 'consent', options, mark: context.say('consentMark') }
}
