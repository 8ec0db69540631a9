import type { Definition, Literal, Question } from '../../contract/index.ts'
import { isLiteral, namesIn, visit } from '../expression/operands.ts'
import { expressionsOf, questionsByName } from '../walk.ts'

/** Where conditions draw a line: the literals that each question is compared with, and the codes it is asked about. */
export interface Lines {
  readonly literals: ReadonlyMap<string, ReadonlySet<Literal>>
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>
}

export function linesIn(definition: Definition): Lines {
  const literals = new Map<string, Set<Literal>>()
  const codes = new Map<string, Set<string>>()
  const put = <Value>(into: Map<string, Set<Value>>, name: string, values: readonly Value[]) =>
    into.set(name, new Set([...(into.get(name) ?? []), ...values]))
  const attributes = Object.values(definition.choices).flatMap((list) =>
    list.flatMap((choice) => Object.values(choice.attributes ?? {})),
  )
  const byName = questionsByName(definition)
  for (const { expression, use } of expressionsOf(definition)) {
    const found: Literal[] = use === 'filter' ? [...attributes] : []
    visit(expression, (node) => {
      if (isLiteral(node)) found.push(node)
      else if ('in' in node) found.push(...node.in[1])
      else if ('has' in node) put(codes, node.has[0], [node.has[1]])
      const compared = namesIn(node)
      if (compared.length === 2) found.push(...compared.flatMap((name) => endsOf(byName.get(name)?.question)))
    })
    for (const name of namesIn(expression)) put(literals, name, found)
  }
  return { literals, codes }
}

/** Where a number ends: a line for the other number that it is compared with. */
const endsOf = (question: Question | undefined): readonly number[] =>
  question && (question.type === 'integer' || question.type === 'decimal' || question.type === 'repeat')
    ? [question.min, question.max].filter((end) => end !== undefined)
    : []
