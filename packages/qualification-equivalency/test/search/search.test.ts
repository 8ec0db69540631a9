import { languageCodes, type Language } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { findProfession } from '../../src/search.ts'

const known = readCases<Language, string>(new URL('queries.yaml', import.meta.url))

/** Which of the queries bring the profession among the first three, and a sentence that names those that don't. */
function rateOf(queries: typeof known): { rate: number; said: string } {
  const missed = queries.filter(({ name, given, expect: profession }) => {
    const found = findProfession(name, { language: given, limit: 3 }).map((match) => match.profession)
    return !found.includes(profession)
  })
  const rate = 1 - missed.length / queries.length
  const names = missed.map(({ name, expect: profession }) => `"${name}" (${profession})`)
  return {
    rate,
    said: `${queries.length - missed.length} of ${queries.length} = ${(100 * rate).toFixed(1)} %${names.length > 0 ? `; missed ${names.join(', ')}` : ''}`,
  }
}

const inLanguage = (queries: typeof known, language: Language) => queries.filter(({ given }) => given === language)

describe('queries in nine languages', () => {
  const all = rateOf(known)
  test(`the profession is among the first three: ${all.said}`, () => {
    expect(known.length).toBeGreaterThanOrEqual(220)
    expect(all.rate, all.said).toBeGreaterThanOrEqual(0.95)
  })

  for (const language of languageCodes) {
    const { rate, said } = rateOf(inLanguage(known, language))
    test(`${language}: ${said}`, () => {
      expect(inLanguage(known, language).length).toBeGreaterThanOrEqual(20)
      expect(rate, said).toBeGreaterThanOrEqual(0.95)
    })
  }
})

describe('queries written apart from the titles', () => {
  const tables = [
    { file: 'held-out-queries.yaml', atLeast: 80, inEach: 9 },
    { file: 'imagined-people.yaml', atLeast: 270, inEach: 30 },
    { file: 'last-queries.yaml', atLeast: 90, inEach: 10 },
  ]
  for (const { file, atLeast, inEach } of tables) {
    const queries = readCases<Language, string>(new URL(file, import.meta.url))
    const { rate, said } = rateOf(queries)
    test(`${file}: ${said}`, () => {
      expect(queries.length).toBeGreaterThanOrEqual(atLeast)
      for (const language of languageCodes)
        expect(inLanguage(queries, language).length, language).toBeGreaterThanOrEqual(inEach)
      expect(rate, said).toBeGreaterThanOrEqual(0.95)
    })
  }
})
