import { languageCodes } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { findProfession } from '../../src/search.ts'

describe('what is not in the guide finds nothing, whatever the language of the page', () => {
  const cases = readCases<string, readonly string[]>(new URL('not-in-the-guide.yaml', import.meta.url))
  for (const { name, given, expect: expected } of cases) {
    test(`"${name}": ${given}`, () => {
      for (const language of languageCodes)
        expect(findProfession(name, { language }).map(({ profession }) => profession)).toEqual(expected)
    })
  }
})
