import { languageCodes, type Language } from '@use-it-cities/core'
import type { Field } from 'payload'
import { expect, it } from 'vitest'
import { inLanguages } from '../../src/fields/in-languages.ts'
import { testCity as city } from '../support/city.ts'

const fieldsFor = (languages: readonly Language[]) =>
  inLanguages({ ...city, languages: [...languages] }, 'title', 'Name', { required: true }).fields
const nameOf = (field: Field) => ('name' in field ? field.name : field.type)

it('shows two languages at once and keeps the others behind one line that names them', () => {
  const [first, second, more, ...rest] = fieldsFor(languageCodes)
  expect([first, second].map((field) => field && nameOf(field))).toEqual(['en', 'ur'])
  expect(more).toMatchObject({ type: 'collapsible', admin: { initCollapsed: true } })
  expect(more && 'label' in more && more.label).toContain('العربية')
  expect(more && 'fields' in more && more.fields.map(nameOf)).toEqual(languageCodes.slice(2))
  expect(rest).toEqual([])
})

it('asks only for the source language, and writes each in its direction', () => {
  const all = fieldsFor(languageCodes).flatMap((field) => ('fields' in field ? field.fields : [field]))
  expect(all.map((field) => 'required' in field && field.required)).toEqual(languageCodes.map((each) => each === 'en'))
  expect(all.filter((field) => field.admin && 'rtl' in field.admin && field.admin.rtl).map(nameOf)).toEqual([
    'ur',
    'ar',
    'ps',
  ])
})

it.each([1, 2, 3])('hides nothing in a city with %i languages', (count) => {
  expect(fieldsFor(languageCodes.slice(0, count)).map(nameOf)).toEqual(languageCodes.slice(0, count))
})
