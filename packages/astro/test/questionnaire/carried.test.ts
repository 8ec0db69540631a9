import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carriedProgress, carry } from '../../src/research/carried-progress.ts'
import { openText, sealText } from '../../src/research/sealed-text.ts'
import type { Progress } from '../../src/questionnaire/interview.ts'

const key = new Uint8Array(32).fill(7)
const now = Date.parse('2026-11-21T10:00:00Z')
const progress: Progress = {
  at: 'all',
  isReturning: false,
  interview: {
    id: '4f0c91ab-0000-4000-8000-000000000001',
    questionnaire: { id: 'every-kind', version: 3 },
    language: 'ur',
    mode: 'self',
    researcher: null,
    interpreter: false,
    on: '2026-11-21',
    startedAt: '2026-11-21T10:00:00.000Z',
    answers: { words: 'ہسپتال', people: 2 },
  },
}

it('what a page carries comes back as it was, for its questionnaire, for a day', () => {
  const carried = carry(key, progress, now)
  expect(carriedProgress(key, 'every-kind', carried, now + 86_400_000)).toEqual(progress)
  expect(carriedProgress(key, 'every-kind', carried, now + 86_400_001)).toBeNull()
  expect(carriedProgress(key, 'another', carried, now)).toBeNull()
  expect(carriedProgress(key, 'every-kind', carried.replace(/^3\./, '4.'), now)).toBeNull()
  expect(carriedProgress(new Uint8Array(32).fill(8), 'every-kind', carried, now)).toBeNull()
  expect(carried).not.toContain('ہسپتال')
})

it('anything that was changed does not open', () => {
  const sealed = sealText(key, 'purpose', 'words')
  expect(openText(key, 'purpose', sealed)).toBe('words')
  fc.assert(
    fc.property(fc.nat(Buffer.from(sealed, 'base64url').length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const bytes = Buffer.from(sealed, 'base64url')
      bytes[at] = (bytes[at] ?? 0) ^ flip
      expect(openText(key, 'purpose', bytes.toString('base64url'))).toBeNull()
    }),
  )
})

it('nonsense does not open and does not throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(openText(key, 'purpose', text)).toBeNull()
      expect(carriedProgress(key, 'every-kind', text, now)).toBeNull()
    }),
  )
})
