import { describe, expect, test } from 'vitest'
import { runCases } from '@use-it-cities/tooling/case-tables'
import { english } from '../src/locales.ts'
import { visibilityCases, visibilityFor, type Expected } from './support/visibility-cases.ts'

describe('who may see a story, and when', () => {
  runCases(visibilityCases, (given, on): Expected => {
    const seen = visibilityFor(given, on)
    return seen.visible ? { shownUntil: seen.until } : { hidden: seen.because.map(({ key }) => key) }
  })
})

test('every reason there is has a case of its own', () => {
  const alone = visibilityCases.flatMap(({ expect: to }) => ('hidden' in to && to.hidden.length === 1 ? to.hidden : []))
  expect([...new Set(alone)].sort()).toEqual(Object.keys(english).sort())
})
