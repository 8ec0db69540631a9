import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSerial, newSerial, normaliseSerial, submissionIdOfSerial } from '../src/index.ts'
import { submissionSchema } from '../src/schema.ts'
import { aSubmission } from './support/a-submission.ts'

const alphabet = 'BCDFGHJKLMNPQRSTVWXYZ23456789'
const anySerial = fc.uint8Array({ minLength: 8, maxLength: 32 }).map(newSerial)

test('a serial number made is a serial number, as typed too', () => {
  fc.assert(
    fc.property(anySerial, (serial) => {
      expect(serial).toMatch(/^[BCDFGHJKLMNPQRSTVWXYZ2-9]{8}$/)
      expect(isSerial(serial)).toBe(true)
      const typed = ` ${serial.slice(0, 4).toLowerCase()}-${serial.slice(4)} `
      expect(isSerial(typed)).toBe(false)
      expect(normaliseSerial(typed)).toBe(serial)
    }),
  )
})

test('every single wrong character is found', () => {
  fc.assert(
    fc.property(anySerial, fc.nat(7), fc.constantFrom(...alphabet), (serial, at, character) => {
      const wrong = serial.slice(0, at) + character + serial.slice(at + 1)
      expect(isSerial(wrong)).toBe(wrong === serial)
    }),
  )
})

test('any two characters that changed places are found', () => {
  fc.assert(
    fc.property(anySerial, fc.nat(7), fc.nat(7), (serial, one, other) => {
      const characters = [...serial]
      ;[characters[one], characters[other]] = [serial.charAt(other), serial.charAt(one)]
      const wrong = characters.join('')
      expect(isSerial(wrong)).toBe(wrong === serial)
    }),
  )
})

test('the random bytes decide: the same give the same, and every character turns up', () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, at) => at * 7)
  expect(newSerial(bytes)).toBe(newSerial(bytes))
  const made = Array.from({ length: 500 }, (_, at) =>
    newSerial(Uint8Array.from({ length: 16 }, (_, i) => (at * 31 + i * i * 17 + at * i) % 256)),
  )
  expect(new Set(made.join('')).size).toBe(29)
  expect(() => newSerial(new Uint8Array(7))).toThrow('at least 8 random bytes')
})

test.each([
  null,
  undefined,
  8,
  {},
  '',
  'BCDFGHJ',
  'BCDFGHJKK',
  'AAAAAAAA',
  'bcdfghjk',
  'BCDFGHJ\n',
  'x'.repeat(100_000),
])('%j is no serial number', (text) => expect(isSerial(text)).toBe(false))

test('the same paper form is the same submission, and another form is another', () => {
  fc.assert(
    fc.property(anySerial, anySerial, (one, other) => {
      const id = submissionIdOfSerial(one)
      expect(submissionSchema.safeParse(aSubmission({ id, serial: one, mode: 'paper' })).success).toBe(true)
      expect(submissionIdOfSerial(other) === id).toBe(one === other)
    }),
  )
  expect(() => submissionIdOfSerial('nothing')).toThrow('Expected a serial number')
})
