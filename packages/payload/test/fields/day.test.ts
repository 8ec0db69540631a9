import { expect, it } from 'vitest'
import { day } from '../../src/fields/day.ts'
import { written } from '../../src/research/collections/written.ts'

const noonOf = (value: unknown) =>
  day('until', 'Show until').hooks?.beforeValidate?.[0]?.({ value } as never) as unknown

it('is typed as people write it, and says how', () => {
  const { admin } = day('until', 'Show until')
  expect(admin?.placeholder).toBe('31 Dec 2026')
  expect(admin?.date?.displayFormat).toBe('d MMM yyyy')
  const formats = admin?.date?.overrides?.dateFormat
  // The first one is how the picker shows a day.
  expect(formats?.[0]).toBe('d MMM yyyy')
  expect(formats).toEqual(expect.arrayContaining(['d MMMM yyyy', 'dd/MM/yyyy', 'd/M/yyyy', 'yyyy-MM-dd']))
  // Of the formats that fit, the picker takes the last: one with the month first would turn days round.
  expect(String(formats)).not.toMatch(/M\/d/)
})

it('keeps what a field says besides, and shows no example where nobody types', () => {
  const until = day('until', 'Show until', { admin: { description: 'The last day.' } })
  expect(until.admin).toMatchObject({ description: 'The last day.', date: { pickerAppearance: 'dayOnly' } })
  expect(day('on', 'On', { admin: { readOnly: true } }).admin?.placeholder).toBeUndefined()
  expect(written(day('on', 'On')).admin?.placeholder).toBeUndefined()
})

it('is held at noon, whatever the time it came with', () => {
  expect(noonOf('2026-12-31')).toBe('2026-12-31T12:00:00.000Z')
  expect(noonOf(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31T12:00:00.000Z')
})
