import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutContacts } from '../../src/research/intake/without-contacts.ts'
import { fingerprint } from '../../src/research/fingerprint.ts'
import { monthsAfter } from '../../src/research/months-after.ts'
import { oneAtATime } from '../../src/one-at-a-time.ts'
import { oneForAll } from '../../src/research/one-for-all.ts'
import { unpacked } from '../../src/research/packed.ts'
import { hashPin, isPin, newPin } from '../../src/research/researchers/pin.ts'

describe('a fingerprint', () => {
  test('does not change with the order of keys, and does with anything else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reordered = Object.fromEntries(Object.entries(value).reverse())
        expect(fingerprint(reordered)).toBe(fingerprint(value))
        expect(fingerprint({ ...value, 'one more': 1 })).not.toBe(fingerprint(value))
      }),
    )
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]))
    expect(fingerprint({ a: undefined })).toBe(fingerprint({}))
  })
})

test.each([
  ['2026-11-21', 12, '2027-11-21'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
] as const)('%s and %i months is %s', (day, months, expected) => {
  expect(monthsAfter(day, months)).toBe(expected)
})

test('a PIN is six digits, known by its hash only, and no other opens it', async () => {
  const pin = newPin()
  const hash = await hashPin(pin)
  const other = String((Number(pin) + 1) % 1_000_000).padStart(6, '0')
  expect(pin).toMatch(/^\d{6}$/)
  expect(hash).not.toContain(pin)
  expect(await Promise.all([pin, other, '', `${pin} `].map((each) => isPin(each, hash)))).toEqual([
    true,
    false,
    false,
    false,
  ])
  for (const none of [null, undefined, '', 'scrypt$1$1$1$$']) expect(await isPin(pin, none)).toBe(false)
  expect(await hashPin(pin)).not.toBe(hash)
})

test('what has the shape of contact details is taken out, whatever it is called', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))),
      fc.dictionary(fc.constantFrom('x', 'y'), fc.record({ phone: fc.string(), name: fc.string() })),
      (plain, contact) => {
        expect(withoutContacts({ ...plain, ...contact })).toEqual({ answers: plain, contact })
      },
    ),
  )
})

test('what is packed comes out as it went in, and what is not packed stays', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpacked({ packed: JSON.stringify(value) })).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  for (const value of [null, 1, [], { packed: 1 }, { packed: 'x' }, { packed: '1', more: 1 }])
    expect(unpacked(value)).toEqual(value)
})

describe('taking turns', () => {
  const gate = () => {
    let open = () => {}
    const opened = new Promise<void>((resolve) => (open = resolve))
    return { open, opened }
  }

  test('one at a time, in the order they came, also after one that failed', async () => {
    const seen: string[] = []
    const { open, opened } = gate()
    const all = [
      oneAtATime('k', async () => {
        seen.push('first begins')
        await opened
        seen.push('first ends')
        throw new Error('x')
      }),
      oneAtATime('k', async () => void seen.push('second')),
      oneAtATime('other', async () => void seen.push('other')),
    ]
    open()
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(seen.indexOf('second')).toBeGreaterThan(seen.indexOf('first ends'))
  })

  test('a hundred who ask while it runs share one more run, and each city has its own', async () => {
    let runs = 0
    const { open, opened } = gate()
    const [city, other] = [{}, {}]
    const run = async () => {
      runs += 1
      await opened
    }
    const all = Array.from({ length: 100 }, () => oneForAll(city, 'k', run))
    const elsewhere = oneForAll(other, 'k', run)
    open()
    await Promise.all([...all, elsewhere])
    expect(runs).toBe(3)
    await oneForAll(city, 'k', run)
    expect(runs).toBe(4)
  })
})
