import type { z } from 'zod'
import type { Problem } from './problem.ts'

/** What zod found, as problems with their place in `file`. */
export const shapeProblems = (file: string, issues: readonly z.core.$ZodIssue[], input: unknown): Problem[] =>
  issues.flatMap(innermost).map(({ path, message }) => ({
    code: codeOf(path),
    at: [file, ...path.map(String)].join('.'),
    received: JSON.stringify(valueAt(input, path)) ?? 'nothing',
    expected: message,
  }))

/** Of a union, the branch that fits best is the one with the fewest complaints; of two, the one that got further. */
function innermost(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const [closest = []] = issue.errors.toSorted((one, other) => one.length - other.length || depth(other) - depth(one))
  return closest.flatMap(innermost).map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length))

function codeOf(path: readonly PropertyKey[]): Problem['code'] {
  if (path.at(-1) === 'source') return 'missing-source'
  return path.includes('nations') ? 'unknown-nation' : 'wrong-shape'
}

const valueAt = (input: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
