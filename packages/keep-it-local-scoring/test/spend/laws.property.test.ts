import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareSpend, measureSpend, readPayments } from '../../src/spend.ts'
import { measures, must, payments, pieces, suppliers } from './support.ts'

const names = ['Ash Café', 'Birch, Sons & Co', 'Cedar "Works"', 'Dürer Ltd', 'Elm CIC', 'Redacted', '']
const payment = fc.record({
  supplier: fc.constantFrom(...names),
  minor: fc.integer({ min: -50_000, max: 200_000 }),
  day: fc.constantFrom('2022-05-01', '31/05/2022', '01/06/2022'),
  department: fc.constantFrom('Parks', 'Roads\nand bridges', ''),
})
type Row = typeof payment extends fc.Arbitrary<infer Value> ? Value : never
const list = fc.array(payment, { minLength: 1, maxLength: 40 })

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const amount = (minor: number) => (minor / 100).toFixed(2)
const csv = (rows: readonly Row[], end = '\n') =>
  [
    'Date,Supplier Name,Directorate,Net Amount',
    ...rows.map(({ day, supplier, department, minor }) =>
      [day, supplier, department, amount(minor)].map(quoted).join(','),
    ),
  ].join(end)
const minor = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + row.minor, 0)
/** Without what depends on the order of rows by its nature: lines, and which name came first. */
const figures = async (rows: readonly Row[]) => {
  const { tally: _, duplicates, rows: counts, ...rest } = await payments(csv(rows))
  return { ...rest, counts, duplicates: duplicates.rows }
}

test('each row is in one place, and the parts add up to the total', () =>
  fc.assert(
    fc.asyncProperty(list, async (rows) => {
      const { rows: counts, totalMinor, parts, tally } = await payments(csv(rows))
      expect(counts.read).toBe(rows.length)
      expect(counts.counted + counts.credits + counts.redacted + counts.rejected.length).toBe(rows.length)
      expect(totalMinor).toBe(minor(rows))
      expect(parts.countedMinor + parts.creditsMinor + parts.redactedMinor).toBe(totalMinor)
      expect([...tally.cells()].reduce((sum, cell) => sum + cell.minor, 0)).toBe(totalMinor)
    }),
  ))

test('the order of rows changes nothing', () =>
  fc.assert(
    fc.asyncProperty(list, fc.infiniteStream(fc.nat()), async (rows, keys) => {
      const turned = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row)
      expect(await figures(turned)).toEqual(await figures(rows))
      const figuresOf = async (each: readonly Row[]) => {
        const { byDepartment, byMonth, localShare, coverage, topSupplierConcentration } = must(
          measureSpend([await payments(csv(each))]),
        )
        return { byDepartment, byMonth, localShare, coverage, topSupplierConcentration }
      }
      expect(await figuresOf(turned)).toEqual(await figuresOf(rows))
    }),
    { numRuns: 60 },
  ))

test('one file or two, the figures are the same', () =>
  fc.assert(
    fc.asyncProperty(list, list, fc.boolean(), async (one, other, hasList) => {
      const book = hasList ? await suppliers('name,local,kind\nElm,yes,cic\nASH CAFE,no,company\n') : undefined
      const dated = (rows: readonly Row[]) => rows.map((row) => ({ ...row, day: '2022-05-01' as const }))
      const options = book ? { suppliers: book } : {}
      const together = must(measureSpend([await payments(csv(dated([...one, ...other])))], options))
      const apart = must(measureSpend([await payments(csv(dated(one))), await payments(csv(dated(other)))], options))
      expect(apart).toEqual({ ...together, join: { ...together.join, toDecide: apart.join.toDecide } })
    }),
    { numRuns: 60 },
  ))

test('the truth lies in the range, whatever the suppliers nobody knows turn out to be', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(11), fc.integer({ min: -50_000, max: 200_000 })), { minLength: 1, maxLength: 30 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      async (paid, isListed, isLocal) => {
        const rows = paid.map(([who, pence]) => `2022-05-01,Supplier number ${who} here,${amount(pence)}`)
        const listFor = (isIn: (who: number) => boolean) =>
          [
            'name,local',
            ...isLocal.flatMap((local, who) =>
              isIn(who) ? [`Supplier number ${who} here,${local ? 'yes' : 'no'}`] : [],
            ),
          ].join('\n')
        const some = await measures(
          rows,
          listFor((who) => isListed[who] === true),
        )
        const all = await measures(
          rows,
          listFor(() => true),
        )
        const total = paid.reduce((sum, [, pence]) => sum + pence, 0)
        if (total <= 0) {
          expect(some).toMatchObject({ localShare: { low: 0, high: 1 }, coverage: 0 })
          return
        }
        expect(all.coverage).toBe(1)
        expect(all.localShare.low).toBe(all.localShare.high)
        expect(some.localShare.low).toBeLessThanOrEqual(all.localShare.low + 1e-12)
        expect(some.localShare.high).toBeGreaterThanOrEqual(all.localShare.high - 1e-12)
      },
    ),
    { numRuns: 100 },
  ))

test('where the pieces end changes nothing: within a letter, a quote, a line end', () =>
  fc.assert(
    fc.asyncProperty(
      list,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      async (rows, size, end, isWindows) => {
        const text = csv(rows, end)
        const content = isWindows ? Uint8Array.from([...text].map((sign) => sign.charCodeAt(0))) : text
        const whole = must(await readPayments(pieces(content, 1 << 20)))
        const cut = must(await readPayments(pieces(content, size)))
        const plain = ({ tally, ...rest }: typeof whole) => ({
          ...rest,
          names: tally.suppliers,
          cells: [...tally.cells()],
        })
        expect(plain(cut)).toEqual(plain(whole))
      },
    ),
  ))

test('any bytes give an answer or an error, and never an exception', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(200), async (bytes, at) => {
      const good = new TextEncoder().encode(csv([{ supplier: 'Ash', minor: 100, day: '2022-05-01', department: '' }]))
      for (const content of [bytes, Uint8Array.from([...good.slice(0, at), ...bytes, ...good.slice(at)])])
        expect(typeof (await readPayments(pieces(content))).ok).toBe('boolean')
    }),
  ))

test('a range compares only with one of the same definition', async () => {
  const one = await measures(['2022-05-01,Ash,5'], 'name,local\nAsh,yes')
  const other = await measures(['2022-05-01,Ash,5'], 'name,local\nAsh,no')
  expect(compareSpend(one, other)).toEqual({ ok: true, value: { localShare: 'higher', vcseShare: 'unknown' } })
  const gross = {
    ...other,
    definition: { ...other.definition, basis: 'gross' as const, nearNames: 'counted' as const },
  }
  expect(compareSpend(one, gross)).toEqual({
    ok: false,
    error: { code: 'definitions-differ', differing: ['basis', 'nearNames'] },
  })
})
