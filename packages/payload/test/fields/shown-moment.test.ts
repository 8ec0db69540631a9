import type { Field } from 'payload'
import { expect, it } from 'vitest'
import { contactMessages } from '../../src/messages/collections/contact-messages.ts'
import { messagesAside } from '../../src/messages/collections/messages-aside.ts'
import { wordReports } from '../../src/messages/collections/word-reports.ts'
import { roundUps } from '../../src/round-up/collections/round-ups.ts'
import { useIt } from '../../src/use-it.ts'
import { testCity } from '../support/city.ts'

it.each([contactMessages(), wordReports(), roundUps({ smtpUrl: null }), messagesAside()])(
  'shows no day of $slug with the month first',
  ({ fields }) => {
    const shown = fields.filter((field) => field.type === 'date').filter(({ admin }) => admin?.hidden !== true)
    expect(shown.length).toBeGreaterThan(0)
    for (const { name, admin } of shown) expect(admin?.date?.displayFormat, name).toMatch(/^d MMM yyyy/)
  },
)

const within = (field: Field): readonly Field[] =>
  'fields' in field ? [field, ...field.fields.flatMap(within)] : [field]

it('shows every moment of every collection alike', async () => {
  const { collections = [] } = await useIt(testCity)({ collections: [] } as never)
  const moments = collections.flatMap(({ slug, fields }) =>
    fields.flatMap(within).flatMap((field) => {
      const date = field.type === 'date' ? field.admin?.date : undefined
      return date?.pickerAppearance === 'dayAndTime' ? [[slug, 'name' in field && field.name, date.displayFormat]] : []
    }),
  )
  expect(moments.length).toBeGreaterThan(10)
  expect(moments.filter(([, , format]) => format !== 'd MMM yyyy, HH:mm')).toEqual([])
})
