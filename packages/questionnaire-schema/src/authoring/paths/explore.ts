import type { Definition, Question } from '../../contract/index.ts'
import { questionsOf, type Placed } from '../walk.ts'
import { cellsAreSure, cellsOf, choicesOnOffer } from './cells.ts'
import { linesIn, type Lines } from './lines.ts'
import { evaluate, type Known } from './evaluate.ts'
import { secondsFor } from './seconds-for.ts'
import { lastUses } from './last-uses.ts'
import { any, mayBe, type Cell, type Possible } from './possible.ts'
import { keyOf, mergeAlike, nothing, perhaps, provedOf, spanOf, sum, type Span, type Way } from './ways.ts'

export interface Exploration {
  /** Both ends of `questions` are proved to happen. Otherwise they are bounds. */
  readonly isExact: boolean
  readonly questions: Span
  readonly seconds: Span
  /** Questions that some completed interview asks. */
  readonly reachable: ReadonlySet<string>
  /** What each condition may be, by its place in the JSON, over every way on which it is looked at. */
  readonly outcomes: ReadonlyMap<string, { readonly mayBeTrue: boolean; readonly mayBeOther: boolean }>
  /** Choices that some way offers, as `question code`. */
  readonly offered: ReadonlySet<string>
  /** Questions that some way asks with nothing to choose from. */
  readonly withoutChoices: ReadonlySet<string>
  /** False when no interview can be completed at all. */
  readonly canBeCompleted: boolean
}

/** Ways kept apart at a time, while there is time for it, and when there is none left. */
const mostWays = { atFirst: 400, later: 4 }
/** Ways gone one question further, after which only few are kept apart: about a second's work. */
const muchWork = 60_000

const explored = new WeakMap<Definition, Exploration>()

/**
 * Goes every way through a questionnaire at once. Answers that no later condition tells apart are one; ways that will
 * go on alike are merged; when there are too many, an answer is forgotten (it may then be anything). So nothing that
 * can happen is left out. Made once for each definition. Beside that goes what certainly happens: where the two meet, the answer is exact.
 */
export function explore(definition: Definition): Exploration {
  const known = explored.get(definition)
  if (known) return known
  const exploration = new Explorer(definition).run()
  explored.set(definition, exploration)
  return exploration
}

class Explorer {
  private readonly definition: Definition
  private readonly lines: Lines
  private readonly placed: readonly Placed[]
  private readonly lastUse: ReadonlyMap<string, number>
  private work = 0
  private readonly reachable = new Set<string>()
  private readonly offered = new Set<string>()
  private readonly withoutChoices = new Set<string>()
  private readonly outcomes = new Map<string, { mayBeTrue: boolean; mayBeOther: boolean }>()

  constructor(definition: Definition) {
    this.definition = definition
    this.lines = linesIn(definition)
    this.placed = questionsOf(definition)
    this.lastUse = lastUses(definition, this.placed)
  }

  run(): Exploration {
    let ways: readonly Way[] = [{ known: new Map(), questions: nothing, proved: nothing, seconds: nothing }]
    for (const [at, section] of this.definition.sections.entries()) {
      const inSection = this.placed.filter((each) => each.section === section && !each.repeat)
      if (section.when === undefined) {
        for (const each of inSection) ways = this.ask(each, ways)
        continue
      }
      const condition = section.when
      const path = `sections[${at}].when`
      const decided = ways.map((way) => ({ way, is: this.decide(this.trace(path, condition, way.known)) }))
      let inside: readonly Way[] = decided.filter(({ is }) => is.mayBeTrue).map(({ way, is }) => perhaps(way, is))
      let around: readonly Way[] = decided.filter(({ is }) => is.mayBeOther).map(({ way, is }) => perhaps(way, is))
      for (const each of inSection) {
        inside = this.ask(each, inside)
        around = this.merge(
          around.map((way) => this.skip(each, way)),
          each.at,
        )
      }
      ways = this.merge([...inside, ...around], inSection.at(-1)?.at ?? 0)
    }
    const questions = spanOf(ways.map((way) => way.questions))
    const proved = provedOf(ways)
    return {
      isExact: proved?.shortest === questions.shortest && proved.longest === questions.longest,
      questions,
      seconds: spanOf(ways.map(({ seconds }) => seconds)),
      reachable: this.reachable,
      outcomes: this.outcomes,
      offered: this.offered,
      withoutChoices: this.withoutChoices,
      canBeCompleted: ways.length > 0,
    }
  }

  /** The ways on after one question. */
  private ask(placed: Placed, ways: readonly Way[]): readonly Way[] {
    const { question, path } = placed
    const on: Way[] = []
    this.work += ways.length
    for (const way of ways) {
      const { when } = question
      const is =
        when === undefined
          ? { mayBeTrue: true, mayBeOther: false }
          : this.decide(this.trace(`${path}.when`, when, way.known))
      if (is.mayBeOther) on.push(this.skip(placed, perhaps(way, is)))
      if (is.mayBeTrue) on.push(...this.answer(placed, perhaps(way, is)))
    }
    return this.merge(on, placed.at)
  }

  private skip({ question, at }: Placed, way: Way): Way {
    const hidden: Cell = { kind: 'none', reason: 'not-asked' }
    return this.isNeededAfter(question.name, at)
      ? { ...way, known: new Map([...way.known, [question.name, hidden]]) }
      : way
  }

  private answer(placed: Placed, way: Way): readonly Way[] {
    const { question, path } = placed
    this.reachable.add(question.name)
    if (question.required !== undefined && typeof question.required !== 'boolean')
      this.trace(`${path}.required`, question.required, way.known)
    this.lookAtChoices(placed, way.known)
    const perEntry = question.type === 'repeat' ? this.oneEntry(placed, question, way) : undefined
    const cells = this.told(placed, cellsOf(this.definition, question, way.known, this.lines))
    this.work += cells.length
    const offer = cellsAreSure(this.definition, question, way.known)
    return cells.flatMap((cell): Way[] => {
      const known = new Map([...way.known, [question.name, cell]])
      const passes = this.passes(placed, cell, known)
      if (passes === 'no') return []
      const isSure =
        passes === 'yes' && (cell.kind === 'none' && cell.reason === 'unanswered' ? offer.unanswered : offer.answers)
      const counts = question.type === 'note' || question.type === 'calculated' ? 0 : 1
      const own = { shortest: counts, longest: counts }
      const entries = cell.kind === 'entries' ? { shortest: cell.least, longest: cell.most } : nothing
      const inside = (span: Span | undefined): Span => ({
        shortest: entries.shortest * (span?.shortest ?? 0),
        longest: entries.longest * (span?.longest ?? 0),
      })
      const isProved = isSure && way.proved && (entries.longest === 0 || !perEntry || perEntry.proved)
      const seconds = secondsFor(this.definition, question)
      return [
        {
          known,
          questions: sum(way.questions, own, inside(perEntry?.questions)),
          proved: isProved && way.proved ? sum(way.proved, own, inside(perEntry?.proved)) : undefined,
          seconds: sum(way.seconds, { shortest: seconds, longest: seconds }, inside(perEntry?.seconds)),
        },
      ]
    })
  }

  /** One cell stands for all when nothing later looks at the answer: fewer ways to go. */
  private told({ question, at }: Placed, cells: readonly Cell[]): readonly Cell[] {
    const isLookedAt = this.isNeededAfter(question.name, at - 1) || question.type === 'repeat'
    return isLookedAt ? cells : cells.slice(0, 1)
  }

  private passes({ question, path }: Placed, cell: Cell, known: Known): 'yes' | 'no' | 'perhaps' {
    if (cell.kind === 'none') return 'yes'
    const outcomes = (question.checks ?? []).map(({ test }, at) => {
      const possible = this.trace(`${path}.checks[${at}].test`, test, known)
      if (!mayBe(possible, false)) return 'yes'
      return mayBe(possible, true) || mayBe(possible, null) ? 'perhaps' : 'no'
    })
    return outcomes.find((outcome) => outcome === 'no') ?? outcomes.find((outcome) => outcome === 'perhaps') ?? 'yes'
  }

  private lookAtChoices({ question }: Placed, known: Known): void {
    if (!('choices' in question) || question.type === 'likert') return
    const onOffer = choicesOnOffer(this.definition, question, known)
    for (const { code } of onOffer) this.offered.add(`${question.name} ${code}`)
    if (onOffer.length === 0) this.withoutChoices.add(question.name)
  }

  /** What one entry of a repeat takes, given what is known outside of it. */
  private oneEntry(repeat: Placed, question: Question, way: Way): Omit<Way, 'known'> {
    let inside: readonly Way[] = [{ known: way.known, questions: nothing, proved: nothing, seconds: nothing }]
    for (const each of this.placed)
      if (each.repeat === question && each.section === repeat.section) inside = this.ask(each, inside)
    return {
      questions: spanOf(inside.map(({ questions }) => questions)),
      proved: provedOf(inside),
      seconds: spanOf(inside.map(({ seconds }) => seconds)),
    }
  }

  private decide(possible: Possible): { mayBeTrue: boolean; mayBeOther: boolean } {
    return { mayBeTrue: mayBe(possible, true), mayBeOther: mayBe(possible, false) || mayBe(possible, null) }
  }

  /** Evaluates, and remembers what every part of the expression may be. */
  private trace(path: string, expression: Parameters<typeof evaluate>[0], known: Known): Possible {
    const trace = (at: string, possible: Possible) => {
      const before = this.outcomes.get(at) ?? { mayBeTrue: false, mayBeOther: false }
      const isTruth =
        possible.kind !== 'set' || possible.values.some((value) => value === null || typeof value === 'boolean')
      if (!isTruth) return
      this.outcomes.set(at, {
        mayBeTrue: before.mayBeTrue || mayBe(possible, true),
        mayBeOther: before.mayBeOther || mayBe(possible, false) || mayBe(possible, null),
      })
    }
    return evaluate(expression, { known, trace }, path)
  }

  private isNeededAfter(name: string, at: number): boolean {
    return (this.lastUse.get(name) ?? -1) > at
  }

  /** Forgets what nobody asks for any more, and makes one of ways that go on alike. */
  private merge(ways: readonly Way[], at: number): readonly Way[] {
    const kept = ways.map((way) => {
      const isOver = (name: string) => !this.isNeededAfter(name, at)
      if (![...way.known.keys()].some(isOver)) return way
      return { ...way, known: new Map([...way.known].filter(([name]) => !isOver(name))) }
    })
    const merged = mergeAlike(kept)
    const most = this.work > muchWork ? mostWays.later : mostWays.atFirst
    return merged.length <= most ? merged : this.merge(this.forget(merged), at)
  }

  /** Forgets the answer that has the most cells. */
  private forget(ways: readonly Way[]): readonly Way[] {
    const cells = new Map<string, Set<string>>()
    for (const { known } of ways)
      for (const [name, cell] of known) cells.set(name, (cells.get(name) ?? new Set()).add(keyOf(cell)))
    const [most] = [...cells].sort(([, one], [, other]) => other.size - one.size)
    if (!most) return ways
    return ways.map((way) => ({ ...way, known: new Map([...way.known, [most[0], any]]) }))
  }
}
