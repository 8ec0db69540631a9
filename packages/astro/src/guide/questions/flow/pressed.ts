import type { Asking } from '../asking.ts'
import type { Fault } from '../form/fault.ts'
import { fieldsOf, mostSittings, sittingField, sittingNumbers, sittingParts, unsaidField } from '../form/fields.ts'
import { typedWith, valueOf, valuesOf, type Typed } from '../form/typed.ts'
import { isQuestion, type PageId, type QuestionId } from '../question-id.ts'
import { readAll, type ReadAnswers } from '../read/read-all.ts'
import { papersAsked } from './papers-asked.ts'
import { questionsFor } from './questions-for.ts'

/** The page to show, and what stands on it. */
export interface Shown {
  readonly page: PageId
  readonly typed: Typed
  readonly read: ReadAnswers
  readonly questions: readonly QuestionId[]
  readonly faults: readonly Fault[]
}

/**
 * What a button leads to. `action` is `next`, `unsaid`, `back`, `change:<question>`, `country:<code>`, `add`,
 * `remove:<sitting>`, `language:<code>`, `check` or `answer`; anything else is taken for `next`.
 */
export function pressed(asking: Asking, before: Typed, at: PageId, action: string): Shown {
  const [verb = '', value = ''] = action.split(':')
  const raw = changed(before, at, verb, value)
  const read = readAll(raw, asking)
  const { trainedIn } = read.person
  // Names of countries differ between languages, codes do not.
  const typed = trainedIn === undefined ? raw : typedWith(raw, { trainedIn: [trainedIn] })
  const questions = questionsFor(asking, read)
  const show = (page: PageId, faults: readonly Fault[] = []): Shown => ({ page, typed, read, questions, faults })

  if (verb === 'change' && isQuestion(value)) return show(value)
  if (verb === 'back') return show(pageBefore(questions, at))
  if (verb === 'add' || verb === 'remove') return show('tests')
  // Words in another language say the same: nobody is told off for pressing that button.
  if (verb === 'language' && isQuestion(at)) return show(at)
  if (isQuestion(at)) {
    const faults = faultsAt(asking, read, at)
    if (faults.length > 0) return show(at, faults)
  }
  const open = firstOpen(asking, read, questions)
  if (open) return show(open.question, open.faults)
  return show(verb === 'answer' || (verb === 'language' && at === 'answer') ? 'answer' : 'check')
}

/** What the button itself changes of the answers. */
function changed(typed: Typed, at: PageId, verb: string, value: string): Typed {
  const unsaid = valuesOf(typed, unsaidField)
  if (verb === 'unsaid' && isQuestion(at))
    return typedWith(typed, {
      ...Object.fromEntries(fieldsOf[at].map((field) => [field, []])),
      [unsaidField]: [...new Set([...unsaid, at])],
    })
  if (verb === 'country') return typedWith(typed, { trainedIn: [value], [unsaidField]: without(unsaid, 'country') })
  const sittings = Math.min(mostSittings, Number(valueOf(typed, 'sittings')) || 1)
  if (verb === 'add') return typedWith(typed, { sittings: [String(Math.min(mostSittings, sittings + 1))] })
  if (verb === 'remove') return sittingTakenOut(typed, Number(value), sittings)
  // An answer given now stands, whatever was not said before.
  const isGiven = isQuestion(at) && fieldsOf[at].some((field) => field !== 'holdsShown' && valueOf(typed, field) !== '')
  return verb === 'next' && isGiven ? typedWith(typed, { [unsaidField]: without(unsaid, at) }) : typed
}

const without = (all: readonly string[], one: string) => all.filter((each) => each !== one)

/** Those after it move up. */
function sittingTakenOut(typed: Typed, gone: number, sittings: number): Typed {
  const moves = sittingNumbers
    .filter((number) => number >= gone)
    .flatMap((number) =>
      sittingParts.map((part) => {
        const next = sittingNumbers.find((each) => each === number + 1)
        return [sittingField(number, part), next ? valuesOf(typed, sittingField(next, part)) : []] as const
      }),
    )
  return typedWith(typed, { ...Object.fromEntries(moves), sittings: [String(Math.max(1, sittings - 1))] })
}

const pageBefore = (questions: readonly QuestionId[], page: PageId): PageId => {
  if (page === 'answer') return 'check'
  const before = page === 'check' ? questions.at(-1) : questions[questions.indexOf(page) - 1]
  return before ?? page
}

/** What is wrong with the answer to one question; an empty answer is, unless they would rather not say. */
function faultsAt(asking: Asking, read: ReadAnswers, question: QuestionId): readonly Fault[] {
  const own = read.faults.filter((fault) => fault.question === question)
  if (own.length > 0 || isDone(asking, read, question)) return own
  const [field = ''] = fieldsOf[question].filter((name) => name !== 'sittings')
  return [{ question, field, code: 'missing' }]
}

/** The first question that nobody has answered, or not rightly. */
function firstOpen(asking: Asking, read: ReadAnswers, questions: readonly QuestionId[]) {
  const wrong = read.faults[0]
  const question = wrong ? wrong.question : questions.find((each) => !isDone(asking, read, each))
  return question && { question, faults: read.faults.filter((fault) => fault.question === question) }
}

function isDone(asking: Asking, read: ReadAnswers, question: QuestionId): boolean {
  if (read.unsaid.has(question)) return true
  if (!read.answered.has(question)) return false
  // Another nation or country can bring up papers that were not on the page.
  return question !== 'papers' || papersAsked(asking, read.person).every((paper) => read.papersShown.includes(paper))
}
