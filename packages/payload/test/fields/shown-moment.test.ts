import { expect, it } from 'vitest'
import { contactMessages } from '../../src/messages/collections/contact-messages.ts'
import { wordReports } from '../../src/messages/collections/word-reports.ts'
import { roundUps } from '../../src/round-up/collections/round-ups.ts'

it.each([contactMessages(), wordReports(), roundUps()])('shows no day of $slug with the month first', ({ fields }) => {
  const shown = fields.filter((field) => field.type === 'date').filter(({ admin }) => admin?.hidden !== true)
  expect(shown.length).toBeGreaterThan(0)
  for (const { name, admin } of shown) expect(admin?.date?.displayFormat, name).toMatch(/^d MMM yyyy/)
})
