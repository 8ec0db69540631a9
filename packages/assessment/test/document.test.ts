import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../src/document.ts'

const bomb = ['a: &a [x, x]', ...Array.from({ length: 12 }, (_, at) => `k${at}: &b${at} [${nine(at)}]`)].join('\n')
function nine(at: number): string {
  return Array.from({ length: 9 }, () => (at === 0 ? '*a' : `*b${at - 1}`)).join(', ')
}

test.each<[string, string, object]>([
  ['neither JSON nor YAML', 'on: 2026-11-21\nbody: [', { code: 'unreadable', at: { line: 2, column: 8 } }],
  ['a second document', 'a: 1\n---\nb: 2\n', { code: 'second-document', at: { line: 2, column: 1 } }],
  ['a field twice', 'a: 1\nb:\n  c: 1\n  c: 2\n', { code: 'key-twice', at: { line: 4, column: 3 }, name: 'c' }],
  [
    'a field that every object has',
    '{"a": {"__proto__": {}}}',
    { code: 'key-reserved', at: { line: 1, column: 8 }, name: '__proto__' },
  ],
  ['a short text that would become a very long one', bomb, { code: 'grows' }],
])('%s is refused with its place', (_, text, problem) => {
  expect(readDocument(text)).toMatchObject({ ok: false, error: problem })
})

test('a field that is missing stands where the nearest field around it does', () => {
  const read = readDocument('body:\n  name: Otherton\nassessors:\n  - id: a-1\n')
  if (!read.ok) throw new Error(read.error.code)
  expect(read.value.value).toEqual({ body: { name: 'Otherton' }, assessors: [{ id: 'a-1' }] })
  expect(read.value.placeOf(['body', 'name'])?.line).toBe(2)
  expect(read.value.placeOf(['assessors', 0, 'answers', 'x'])?.line).toBe(4)
  expect(read.value.placeOf(['nothing'])).toBeNull()
})

test('what JSON holds is read as it is, and no text makes it throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 2 })), (value) => {
      const read = readDocument(JSON.stringify(value))
      const plain = JSON.stringify(value)
      if (plain.includes('__proto__')) return
      expect(read).toMatchObject({ ok: true })
      if (read.ok) expect(JSON.stringify(read.value.value)).toBe(plain)
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDocument(text)))
})
