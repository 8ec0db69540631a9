import { guideIndexSchema } from '../schema/guide-index.ts'
import { professionSchema } from '../schema/profession.ts'
import { findProblems } from './find-problems.ts'
import type { Problem } from './problem.ts'
import { shapeProblems } from './shape-problems.ts'

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
