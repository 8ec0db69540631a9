import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { idOf, newStamp, openStamp, sealStamp, timingOf } from '../../src/contact/stamp.ts'

const key = randomBytes(32)
const now = Date.UTC(2026, 10, 21, 10)

it('a stamp opens for its form and with its key only', () => {
  const stamp = newStamp(now)
  const sealed = sealStamp(key, 'contact', stamp)
  expect(openStamp(key, 'contact', sealed)).toEqual(stamp)
  expect(openStamp(key, 'word', sealed)).toBeNull()
  expect(openStamp(randomBytes(32), 'contact', sealed)).toBeNull()
  for (const other of ['', 'x', sealed.slice(1), `${sealed}A`, sealed.toLowerCase()])
    expect(openStamp(key, 'contact', other)).toBeNull()
})

it.each([
  [0, 'too-quick'],
  [1_999, 'too-quick'],
  [2_000, 'good'],
  [86_400_000, 'good'],
  [86_400_001, 'too-old'],
  [-60_001, 'too-old'],
])('after %i ms it is %s', (after, timing) => expect(timingOf(newStamp(now), now + after)).toBe(timing))

it('the same words from the same form have one id; another word, form or key has another', () => {
  const stamp = newStamp(now)
  const id = idOf(key, stamp, { words: 'a' })
  expect(z.uuid().parse(id)).toBe(id)
  expect(idOf(key, stamp, { words: 'a' })).toBe(id)
  const others = [
    idOf(key, stamp, { words: 'b' }),
    idOf(key, newStamp(now), { words: 'a' }),
    idOf(randomBytes(32), stamp, { words: 'a' }),
  ]
  expect(new Set([id, ...others]).size).toBe(4)
})
