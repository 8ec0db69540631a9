import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reasonIn } from '../../src/locales.ts'
import words from '../../locales/reasons/en.json' with { type: 'json' }

test('every reason the rules give has a sentence, and every sentence a reason', () => {
  const source = readFileSync(new URL('../../src/rules/reasons.ts', import.meta.url), 'utf8')
  const codes = [...source.matchAll(/\| '([a-z]+\.[a-z-]+)'/g)].map(([, code]) => code)
  expect(codes.sort()).toEqual(Object.keys(words.words).sort())
})

test('a sentence names what the reason holds', () => {
  expect(reasonIn({ key: 'english.marks-too-low', params: { part: 'writing', has: 6, needs: 6.5 } })).toBe(
    'Your mark for writing is 6. You need 6.5.',
  )
})
