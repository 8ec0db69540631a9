import { readFileSync } from 'node:fs'
import { languageCodes } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { locales, wordsFor } from '../../src/locales.ts'
import type { Reason, ReasonCode } from '../../src/index.ts'

const source = readFileSync(new URL('../../src/rules/reasons.ts', import.meta.url), 'utf8')
const codes = [...source.matchAll(/\| '([a-z]+\.[a-z-]+)'/g)].map(([, code]) => code as ReasonCode)

/** What the rules give with each reason whose sentence has figures. */
const figures: Readonly<Partial<Record<ReasonCode, Reason['params']>>> = {
  'english.marks-too-low': { part: 'writing', has: 6, needs: 6.5 },
  'english.too-old': { taken: '2022-03-05' },
  'english.sittings-too-far-apart': { months: 12 },
  'english.overall-not-given': { needs: 7 },
  'recency.too-long-ago': { years: 5 },
  'recency.updating-if-asked': { days: 60 },
  'recency.updating-needed': { days: 30 },
}

describe.each(languageCodes)('%s', (language) => {
  test('every reason the rules give is a whole sentence, with its figures in Western digits', () => {
    expect(codes.length).toBe(36)
    for (const key of codes) {
      const said = wordsFor({ key, params: figures[key] ?? {} }, language)
      expect(said, key).toMatch(/[.।۔]$/)
      expect(said, key).not.toMatch(/[{}]|(?![0-9])\p{Nd}/u)
    }
  })

  test('a sentence without figures has no braces, and one with figures has all of them', () => {
    for (const key of codes) {
      const braces = [...locales[language].words[key].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(braces.sort(), key).toEqual(Object.keys(figures[key] ?? {}).sort())
    }
  })

  test('each part of an English test has its name', () => {
    const parts = ['overall', 'listening', 'reading', 'writing', 'speaking'] as const
    const said = parts.map((part) =>
      wordsFor({ key: 'english.marks-too-low', params: { part, has: 6, needs: 7 } }, language),
    )
    expect(new Set(said).size).toBe(parts.length)
    for (const part of parts) expect(said.join(' ')).toContain(locales[language].words[`mark.${part}`])
  })
})

test('a sentence names what the reason holds', () => {
  const low = { key: 'english.marks-too-low', params: { part: 'writing', has: 6, needs: 6.5 } } as const
  expect(wordsFor(low)).toBe('Your mark for writing is 6. You need 6.5.')
  expect(wordsFor(low, 'pl')).toBe('Pisanie: Twój wynik to 6. Potrzebujesz 6,5.')
  expect(wordsFor(low, 'ur')).toContain('\u2068لکھنا\u2069')
  expect(wordsFor({ key: 'english.too-old', params: { taken: '2022-03-05' } }, 'ro')).toContain('5 martie 2022')
})
