import { sumTable } from './sum-table.ts'

/** Who was paid, as the payments file says it. */
export interface PaidSupplier {
  readonly name: string
  readonly companyNumber: string
  readonly charityNumber: string
  readonly supplierId: string
  /** What a column of the council says about the supplier; undefined where the cell is empty. */
  readonly vcse: boolean | undefined
  /** Rows whose payee nobody can know, payments and credits apart: each row may be somebody else. */
  readonly anonymous?: 'redacted' | 'unnamed' | 'too-many'
  readonly side?: 'payments' | 'credits'
}

/** The same supplier, department and month: one sum. How many there are is bounded, however long the file is. */
export interface Cell {
  readonly supplier: number
  readonly department: number
  readonly period: number
  readonly minor: number
}

/** Sums of payments by supplier, department and month. */
export interface Tally {
  readonly suppliers: readonly PaidSupplier[]
  /** Empty where the file does not say, and for those beyond the first two thousand. */
  readonly departments: readonly string[]
  /** `2022-05`; two of them (`2022-05|2022-01`) where only other rows can tell day from month; empty without a date. */
  readonly periods: readonly string[]
  readonly cells: () => Iterable<Cell>
}

const mostSuppliers = 100_000
const mostDepartments = 2_000
const mostPeriods = 20_000
const mostCells = 300_000
const departmentRoom = 2 ** 12
const periodRoom = 2 ** 16

/** Numbers for names, in the order in which they come. A copy of the name is kept: a piece would keep its whole block. */
function numbering(most: number) {
  const numbers = new Map<string, number>()
  return {
    names: (): readonly string[] => [...numbers.keys()],
    size: () => numbers.size,
    /** Undefined when there are too many already. One place is kept for no name. */
    of: (name: string): number | undefined => {
      const known = numbers.get(name)
      if (known !== undefined || numbers.size >= (name === '' ? most : most - 1)) return known
      numbers.set(` ${name}`.slice(1), numbers.size)
      return numbers.size - 1
    },
  }
}

export interface TallyMaker {
  readonly add: (supplier: PaidSupplier, department: string, period: string, minor: number) => void
  readonly done: () => Tally
}

/** Begins the keys of those whose name nobody knows, and alone no key of a name. */
const mark = '\u0001'

/** Most files give the name and nothing else; then nothing has to be put together for every row. */
const keyOf = ({ name, companyNumber, charityNumber, supplierId, vcse }: PaidSupplier): string =>
  companyNumber === '' && charityNumber === '' && supplierId === '' && vcse === undefined && name[0] !== mark
    ? name
    : `${name}\u0000${companyNumber}\u0000${charityNumber}\u0000${supplierId}\u0000${flag(vcse)}`

const flag = (vcse: boolean | undefined) => (vcse === undefined ? '' : vcse ? 'y' : 'n')

export function tallyMaker(): TallyMaker {
  const suppliers = numbering(mostSuppliers)
  const departments = numbering(mostDepartments)
  const periods = numbering(mostPeriods)
  const sums = sumTable()
  const nobody = { name: '', companyNumber: '', charityNumber: '', supplierId: '', vcse: undefined }

  const supplierNumber = (one: PaidSupplier, minor: number): number => {
    const side = minor < 0 ? '-' : '+'
    const key = one.anonymous ? `${mark}${one.anonymous}${side}` : keyOf(one)
    // The last numbers are kept for the many that have no number of their own.
    const isRoom = one.anonymous !== undefined || suppliers.size() < mostSuppliers - 10
    return (isRoom ? suppliers.of(key) : undefined) ?? supplierNumber({ ...nobody, anonymous: 'too-many' }, minor)
  }

  return {
    add: (one, department, period, minor) => {
      const supplier = supplierNumber(one, minor)
      const place = departments.of(department) ?? departments.of('') ?? 0
      const time = periods.of(period) ?? periods.of('') ?? 0
      const key = (supplier * departmentRoom + place) * periodRoom + time
      const isRoom = sums.size() < mostCells || one.anonymous !== undefined || sums.has(key)
      if (isRoom) sums.add(key, minor)
      else {
        const many = supplierNumber({ ...nobody, anonymous: 'too-many' }, minor)
        sums.add((many * departmentRoom + place) * periodRoom + time, minor)
      }
    },
    done: () => ({
      suppliers: suppliers.names().map(supplierFrom),
      departments: departments.names(),
      periods: periods.names(),
      *cells() {
        for (const [key, minor] of sums.entries()) {
          const period = key % periodRoom
          const rest = (key - period) / periodRoom
          const department = rest % departmentRoom
          yield { supplier: (rest - department) / departmentRoom, department, period, minor }
        }
      },
    }),
  }
}

function supplierFrom(key: string): PaidSupplier {
  const [name = '', companyNumber = '', charityNumber = '', supplierId = '', vcse = ''] = key.split('\u0000')
  const plain = { name, companyNumber, charityNumber, supplierId, vcse: vcse === '' ? undefined : vcse === 'y' }
  if (key[0] !== mark || key.includes('\u0000')) return plain
  return {
    ...plain,
    name: '',
    anonymous: key.slice(1, -1) as 'redacted' | 'unnamed' | 'too-many',
    side: key.endsWith('-') ? 'credits' : 'payments',
  }
}
