import { expect, it } from 'vitest'
import { plainDay } from '../src/guide/plain-day.ts'

it.each([
  ['2026-12-01: a synthetic fee changes', '1 December 2026: a synthetic fee changes'],
  ['2027-01: a synthetic rule begins', 'January 2027: a synthetic rule begins'],
  ['spring: nobody said which day', 'spring: nobody said which day'],
  ['2026-13: a month that does not exist', '2026-13: a month that does not exist'],
  ['Read 2026-12-01: a day inside a sentence', 'Read 2026-12-01: a day inside a sentence'],
])('writes the day of “%s” in words', (text, plain) => expect(plainDay(text)).toBe(plain))
