import type { z } from 'zod'
import { guideIndexSchema } from '../schema/guide-index.ts'
import { professionSchema } from '../schema/profession.ts'
import { findProblems } from './find-problems.ts'
import type { Problem } from './problem.ts'

/**
 * Everything that is wrong with a guide's data, with the place of each; an empty list when nothing is.
 * Give it the parsed JSON: data of the wrong shape is a problem too, not an exception.
 */
export function checkGuide(index: unknown, professions: readonly unknown[]): Problem[] {
  const parsedIndex = guideIndexSchema.safeParse(index)
  const parsed = professions.map((each) => professionSchema.safeParse(each))
  const shape = [
    ...(parsedIndex.success ? [] : shapeProblems('index', parsedIndex.error.issues, index)),
    ...parsed.flatMap((each, nth) =>
      each.success ? [] : shapeProblems(`professions.${nth}`, each.error.issues, professions[nth]),
    ),
  ]
  if (!parsedIndex.success || shape.length > 0) return shape
  return findProblems(
    parsedIndex.data,
    parsed.flatMap(({ data }) => data ?? []),
  )
}

const shapeProblems = (file: string, issues: readonly z.core.$ZodIssue[], input: unknown): Problem[] =>
  issues.flatMap(innermost).map(({ path, message }) => ({
    code: codeOf(path),
    at: [file, ...path.map(String)].join('.'),
    received: JSON.stringify(valueAt(input, path)) ?? 'nothing',
    expected: message,
  }))

/** Of a union, the branch that fits best is the one with the fewest complaints. */
function innermost(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const [closest = []] = issue.errors.toSorted((one, other) => one.length - other.length)
  return closest.flatMap(innermost).map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
}

function codeOf(path: readonly PropertyKey[]): Problem['code'] {
  if (path.at(-1) === 'source') return 'missing-source'
  return path.includes('nations') ? 'unknown-nation' : 'wrong-shape'
}

const valueAt = (input: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
