import { expect, it } from 'vitest'
import { resolveCheck, type CheckMap } from '../src/check/resolve-check.ts'

const map: CheckMap = {
  hasCatalogue: (id) => id === 'cat-policy',
  hasForm: (id, profile) => id === 'cat-policy' && profile === 'council',
  resultPages: 3,
  summaryState: (code) => (code === 'abcd2345' ? 'shown' : code === 'wxyz6789' ? 'gone' : 'unknown'),
}

it.each([
  [[], '/en/check/'],
  [[''], 'check-home'],
  [['cat-policy'], 'check-catalogue'],
  [['cat-policy', ''], '/en/check/cat-policy'],
  [['CAT-Policy'], '/en/check/cat-policy'],
  [['cat-policy', 'council'], 'check-form'],
  [['cat-policy', 'Council', ''], '/en/check/cat-policy/council'],
  [['cat-policy', 'nothing'], null],
  [['cat-policy', 'council', 'more'], null],
  [['cat-policy', 'constructor'], null],
  [['__proto__'], null],
  [['', 'cat-policy'], null],
  [['published'], 'check-results'],
  [['published', ''], '/en/check/published'],
  [['published', 'page', '3'], 'check-results'],
  [['published', 'page', '1'], '/en/check/published'],
  [['published', 'page', '4'], null],
  [['published', 'page', '0'], null],
  [['published', 'page', '02'], null],
  [['published', 'page'], null],
  [['published', 'page', '2', 'more'], null],
  [['published', 'abcd2345'], 'check-summary'],
  [['published', 'ABCD2345'], '/en/check/published/abcd2345'],
  [['published', 'wxyz6789'], 'check-gone'],
  [['published', 'nobody00'], null],
  [['published', 'abcd2345', 'more'], null],
])('what follows /en/check as %j means %s', (parts, expected) => {
  const found = resolveCheck('en', parts, map)
  expect(found?.kind === 'redirect' ? found.to : (found?.kind ?? null)).toBe(expected)
})
