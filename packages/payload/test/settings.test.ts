import { expect, test } from 'vitest'
import { settingsFrom } from '../src/settings.ts'
import { testCity } from './support/city.ts'

test.each([1, 90, 365])('messages may be kept for %d days', (messageDays) => {
  expect(settingsFrom(testCity, { messageDays }, {}).messageDays).toBe(messageDays)
})

test('messages are kept for 90 days where nobody says otherwise', () => {
  expect(settingsFrom(testCity, {}, {}).messageDays).toBe(90)
})

test.each([0, -1, 366, 30.5, Number.NaN, Number.POSITIVE_INFINITY])(
  'a CMS that would keep messages for %d days does not start, and says what to change',
  (messageDays) => {
    expect(() => settingsFrom(testCity, { messageDays }, {})).toThrow(/whole number from 1 to 365.*Change it where/)
  },
)
