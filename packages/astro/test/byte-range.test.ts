import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange } from '../src/server/byte-range.ts'

test.each([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-200', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  // What is not understood is no range: the whole file.
  [undefined, null],
  ['', null],
  ['bytes=-', null],
  ['bytes=20-10', null],
  ['bytes=0-1,5-6', null],
  ['items=0-1', null],
  ['bytes=1e2-', null],
  [`bytes=${'9'.repeat(40)}-`, null],
])('%s of a hundred bytes', (header, expected) => expect(byteRange(header, 100)).toEqual(expected))

test('a part is inside its file and never empty, whatever is asked', () => {
  const written = fc.tuple(fc.oneof(fc.constant(''), fc.nat()), fc.oneof(fc.constant(''), fc.nat()))
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 5_000_000 }), ([from, to], bytes) => {
      const range = byteRange(`bytes=${from}-${to}`, bytes)
      if (range === null || range === 'unsatisfiable') return
      expect(range.first).toBeGreaterThanOrEqual(0)
      expect(range.last).toBeLessThan(bytes)
      expect(range.first).toBeLessThanOrEqual(range.last)
    }),
  )
})
