import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

/** One row of a case table: a sentence, a day, what is known, and what should follow. */
export interface Case<Given, Expected> {
  readonly name: string
  readonly on: string
  readonly given: Given
  readonly expect: Expected
}

/** Reads a YAML case table. Two cases with one name are a mistake: one of them would be read as the other. */
export function readCases<Given, Expected>(file: URL): readonly Case<Given, Expected>[] {
  const cases = parse(readFileSync(file, 'utf8')) as Case<Given, Expected>[]
  const twice = cases.map(({ name }) => name).filter((name, at, names) => names.indexOf(name) !== at)
  if (twice.length > 0)
    throw new Error(`Expected each case once in ${file.pathname}, but got twice: ${twice.join('; ')}`)
  return cases
}

/** Runs each case as a test of its own name. */
export function runCases<Given, Expected>(
  cases: readonly Case<Given, Expected>[],
  answer: (given: Given, on: string) => Expected,
): void {
  for (const each of cases) test(each.name, () => expect(answer(each.given, each.on)).toEqual(each.expect))
}
