/**
 * The words of the text form. A question of such a name is written in backticks: `` `count` > 3 ``.
 *
 * From the loosest to the tightest: `if … then … else`, `or`, `and`, `not`, comparisons (`is`, `is not`, `<`, `<=`, `>`,
 * `>=`, `includes`, `is one of`, `is answered`, `is missing because`), `+` and `-`, `*` and `/`, then single things.
 */
export const reservedWords: readonly string[] = [
  'and',
  'or',
  'not',
  'is',
  'includes',
  'where',
  'count',
  'sum',
  'if',
  'then',
  'else',
  'true',
  'false',
  'nothing',
  'today',
  'choice',
  'answered',
  'missing',
]

export const binding = { if: 1, or: 2, and: 3, not: 4, compare: 5, add: 6, multiply: 7, single: 8 } as const

/** Operations written like functions, with the word they are written with. */
export const functions = {
  all: 'and',
  any: 'or',
  total: 'add',
  product: 'multiply',
  min: 'min',
  max: 'max',
  first_known: 'coalesce',
  joined: 'join',
} as const

export const functionsOfOne = { round: 'round', length: 'length', years_since: 'yearsSince' } as const

export const comparisons = { is: 'eq', 'is not': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const

/** How deep an expression may go, as everywhere else. */
export const deepest = 32
export const longestText = 10_000
