import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readForm } from '../../src/contact/read-form.ts'

it.each([
  ['', {}],
  ['a=1&b=', { a: '1', b: '' }],
  ['a', { a: '' }],
  ['a=1=2', { a: '1=2' }],
  ['words=tea+and+%E2%82%AC%2B', { words: 'tea and €+' }],
  ['&&a=1&', { a: '1' }],
  ['__proto__=x', { ['__proto__']: 'x' }],
])('%j is read', (body, fields) => {
  expect([...(readForm(body) ?? [])]).toEqual(Object.entries(fields))
})

it.each([
  'a=%',
  'a=%FF',
  'a=%E0%A4%A',
  '%C3=1',
  'a=1&a=2',
  'a&a',
  Array.from({ length: 41 }, (_e, at) => `f${at}`).join('&'),
])('%.30s is no form of ours', (body) => expect(readForm(body)).toBeNull())

it('whatever a browser sends is read as it was typed', () => {
  const fields = fc.uniqueArray(
    fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })),
    {
      selector: ([name]) => name,
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(fields, (pairs) => {
      expect([...(readForm(new URLSearchParams(pairs).toString()) ?? [])]).toEqual(pairs)
    }),
  )
})

it('no bytes make it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (body) => void readForm(body)))
})
