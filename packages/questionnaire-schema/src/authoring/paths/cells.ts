import type { Definition, Expression, Literal, MissingReason, Question } from '../../contract/index.ts'
import { choicesFor } from '../walk.ts'
import { evaluate, type Known } from './evaluate.ts'
import { any, between, exactly, mayBe, some, type Cell, type Possible } from './possible.ts'
import { codeCells } from './code-cells.ts'
import type { Lines } from './lines.ts'

const mostLines = 12
const wholeNumber = (value: number): boolean => Number.isSafeInteger(value)

/**
 * What may be answered to a question that is asked, in a completed interview: a required one has an answer, or a way
 * to say no that is on offer. Each cell is a group of answers that no condition tells apart.
 */
export function cellsOf(definition: Definition, question: Question, known: Known, lines: Lines): readonly Cell[] {
  return [...answerCells(definition, question, known, lines), ...noAnswerCells(question, known)]
}

/** Whether somebody can certainly give such answers: what is on offer, and what may be left out, is decided. */
export function cellsAreSure(definition: Definition, question: Question, known: Known) {
  const isDecided = (possible: Possible) => !mayBe(possible, true) || !(mayBe(possible, false) || mayBe(possible, null))
  const filter = 'filter' in question ? question.filter : undefined
  const { required } = question
  return {
    answers:
      filter === undefined ||
      choicesFor(definition, question).every((choice) => isDecided(evaluate(filter, { known, choice }))),
    unanswered: required === undefined || typeof required === 'boolean' || isDecided(evaluate(required, { known })),
  }
}

function noAnswerCells(question: Question, known: Known): readonly Cell[] {
  if (question.type === 'note' || question.type === 'calculated') return []
  const none = (reason: MissingReason): Cell => ({ kind: 'none', reason })
  return [
    ...(question.mayDecline ?? []).map(none),
    ...(mayBeLeftOut(question.required, known) ? [none('unanswered')] : []),
  ]
}

export function mayBeLeftOut(required: boolean | Expression | undefined, known: Known): boolean {
  if (required === undefined || typeof required === 'boolean') return required !== true
  const possible = evaluate(required, { known })
  return mayBe(possible, false) || mayBe(possible, null)
}

function answerCells(definition: Definition, question: Question, known: Known, lines: Lines): readonly Cell[] {
  const literals = [...(lines.literals.get(question.name) ?? [])]
  switch (question.type) {
    case 'consent':
      return mayBeLeftOut(question.required, known) ? [exactly(true), exactly(false)] : [exactly(true)]
    case 'select-one':
    case 'place': {
      const codes = choicesOnOffer(definition, question, known).map(({ code }) => code)
      const told = codes.filter((code) => literals.includes(code))
      const others = codes.filter((code) => !literals.includes(code))
      return [...told.map((code) => exactly(code)), ...(others.length > 0 ? [exactly(...others)] : [])]
    }
    case 'select-many':
    case 'rank':
      return codeCells(question, choicesOnOffer(definition, question, known), [
        ...(lines.codes.get(question.name) ?? []),
      ])
    case 'integer':
      return wholeCells(question.min ?? -Infinity, question.max ?? Infinity, literals)
    case 'decimal':
      return openCells(question.min ?? -Infinity, question.max ?? Infinity, literals.filter(isNumber))
    case 'date':
      return openCells(
        '',
        '\uffff',
        literals.filter((value) => typeof value === 'string' && /^\d{4}-/.test(value)),
      )
    case 'repeat':
      return wholeCells(question.min ?? 0, question.max ?? mostEntries, literals).map(asEntries)
    case 'calculated':
      return [asCell(evaluate(question.value, { known }))]
    case 'note':
      return [{ kind: 'none', reason: 'unanswered' }]
    case 'text':
    case 'time':
    case 'likert':
    case 'contact':
    case 'recording':
    case 'photo':
    case 'occupation':
    case 'qualification':
      return [some]
  }
}

/** The runtime takes no more entries than this. */
export const mostEntries = 50

export function choicesOnOffer(definition: Definition, question: Question, known: Known) {
  const all = choicesFor(definition, question)
  const filter = 'filter' in question ? question.filter : undefined
  return filter === undefined ? all : all.filter((choice) => mayBe(evaluate(filter, { known, choice }), true))
}

const isNumber = (value: Literal): value is number => typeof value === 'number'
const asCell = (cell: Cell): Cell => (cell.kind === 'set' && cell.values.length > mostLines ? any : cell)

function asEntries(cell: Cell): Cell {
  if (cell.kind === 'range') return { kind: 'entries', least: Number(cell.low), most: Number(cell.high) }
  const only = cell.kind === 'set' ? Number(cell.values[0]) : 0
  return { kind: 'entries', least: only, most: only }
}

/** Whole numbers, cut at every number that a condition compares with. */
function wholeCells(low: number, high: number, literals: readonly Literal[]): readonly Cell[] {
  const cuts = literals.filter(isNumber).flatMap((cut) => (wholeNumber(cut) ? [cut] : []))
  const halves = literals.filter(isNumber).filter((cut) => !wholeNumber(cut) && Number.isFinite(cut))
  const starts = [...cuts.flatMap((cut) => [cut, cut + 1]), ...halves.map(Math.ceil)]
  const inside = [...new Set(starts)].filter((start) => start > low && start <= high).sort((a, b) => a - b)
  if (inside.length > mostLines * 2) return [between(low, high)]
  return [low, ...inside].map((start, at) => between(start, (inside[at] ?? high + 1) - 1))
}

/** Numbers or days, cut at every one that a condition compares with. */
function openCells(low: number | string, high: number | string, literals: readonly Literal[]): readonly Cell[] {
  if (low === high) return [exactly(low)]
  const cuts = [...new Set(literals)]
    .filter((cut): cut is number | string => typeof cut === typeof low && cut !== null && cut >= low && cut <= high)
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, mostLines)
  if (cuts.length === 0) return [{ kind: 'range', low, high, isOpen: false }]
  const ends = [low, ...cuts, high]
  const gaps = ends.slice(1).flatMap((end, at): Cell[] => {
    const start = ends[at] ?? low
    return start < end ? [{ kind: 'range', low: start, high: end, isOpen: true }] : []
  })
  const points = new Set([...cuts, ...[low, high].filter((end) => Number.isFinite(end))])
  return [...gaps, ...[...points].map((point) => exactly(point))]
}
