import type { QuestionType } from '../contract/index.ts'
import type { DefinitionProblem, DefinitionProblemCode } from '../define/problem.ts'

/** A question as expressions refer to it. */
export interface Known {
  readonly name: string
  readonly type: QuestionType
  /** Its place in the definition, 0 for the first; questions of a repeat come right after the repeat. */
  readonly slot: number
  /** The repeat it is in. */
  readonly repeat: Known | null
}

/** A reference to a question that comes later: part of a loop, or only too early. */
export interface EarlyReference {
  readonly from: string
  readonly to: string
  readonly path: string
}

/** What an expression may refer to from where it stands. */
export interface Scope {
  readonly questions: ReadonlyMap<string, Known>
  /** The question it belongs to: the name that a loop is told by. */
  readonly owner: string
  /** References below this slot are to what has been asked. */
  readonly before: number
  /** The repeat whose entry is looked at. */
  readonly inside: Known | null
  readonly isFilter: boolean
  /** Every name this expression waits for. */
  readonly refersTo: (name: string) => void
  readonly early: (reference: EarlyReference) => void
  readonly problem: (path: string, code: DefinitionProblemCode, params?: DefinitionProblem['params']) => void
}

/** Finds the question that a reference names, or says what is wrong with it. */
export function resolve(scope: Scope, name: unknown, path: string): Known | null {
  const known = typeof name === 'string' ? scope.questions.get(name) : undefined
  if (!known) {
    scope.problem(path, 'unknown-reference', { name: shown(name) })
    return null
  }
  if (known.repeat !== null && known.repeat !== scope.inside) {
    scope.problem(path, 'inside-repeat', { name: known.name, repeat: known.repeat.name })
    return null
  }
  return inTime(scope, known, path)
}

/** A question may be referred to once it has been asked; a repeat once its entries have. */
function inTime(scope: Scope, known: Known, path: string): Known | null {
  scope.refersTo(known.name)
  const isAround = scope.inside === known && scope.questions.get(scope.owner)?.repeat === known
  if (known.slot < scope.before && !isAround) return known
  scope.early({ from: scope.owner, to: known.name, path })
  return null
}

/** Anything, short enough to be part of a sentence. */
export const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value)).slice(0, 100)
