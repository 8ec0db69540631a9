import { fail, ok, type Result } from '@use-it-cities/core'
import { headerKey } from '../reading/header-name.ts'
import { rowReader, type Row } from '../reading/csv-rows.ts'
import { eachBlock, type Bytes } from '../reading/text-blocks.ts'
import type { SpendError } from '../spend-error.ts'
import { charityNumber, companyNumber, ownId } from './names.ts'
import { supplierBook, type SupplierBook } from './supplier-book.ts'
import type { Supplier, SupplierKind } from './supplier.ts'

const columns: Record<string, readonly string[]> = {
  name: ['name', 'supplier', 'suppliername', 'supplierbeneficiaryname', 'company', 'companyname', 'organisation'],
  companyNumber: ['companynumber', 'companyno', 'supplierregisteredcompanynumber', 'registeredcompanynumber'],
  charityNumber: ['charitynumber', 'charityno', 'supplierregisteredcharitynumber', 'registeredcharitynumber'],
  supplierId: ['supplierid', 'suppliernumber', 'suppliercode', 'vendorid', 'id'],
  place: ['place', 'town', 'city', 'location', 'localauthority', 'district', 'council'],
  postcode: ['postcode', 'supplierpostcode'],
  branches: ['branches', 'branch'],
  invoicePlace: ['invoiceplace', 'invoicetown', 'invoicepostcode'],
  operations: ['operationsplace', 'operations', 'substantiveoperations'],
  local: ['local', 'islocal'],
  kind: ['kind', 'type', 'suppliertype', 'suppliercategory', 'legalform'],
  vcse: ['vcse', 'isvcse', 'voluntarycommunityandsocialenterprisesupplier'],
}

const kinds: readonly (readonly [SupplierKind, readonly string[]])[] = [
  [
    'vcse',
    'vcse vcs charity registeredcharity cio cic communityinterestcompany communitybenefitsociety cooperative cooperativesociety society socialenterprise voluntary community unincorporatedassociation'.split(
      ' ',
    ),
  ],
  [
    'business',
    'business company ltd limited limitedcompany privatelimitedcompany plc llp partnership soletrader sme'.split(' '),
  ],
  ['public-body', 'publicbody public council localauthority nhs government school police'.split(' ')],
  ['individual', 'individual person'.split(' ')],
]

/**
 * Reads a list of suppliers: a CSV file with `name`, `company_number`, `charity_number` or `supplier_id` (one at least), and
 * `place`, `postcode`, `branches` (several with ;), `invoice_place`, `operations_place`, `local` (yes or no), `kind`, `vcse`
 * as far as they are known. Lines above the header are its label; the word “synthetic” there marks a made-up list.
 */
export async function readSuppliers(bytes: Bytes): Promise<Result<SupplierBook, SpendError>> {
  let text = ''
  const read = await eachBlock(bytes, (block) => {
    text += block
    return undefined
  })
  if (!read.ok) return read
  const found = [',', ';', '\t'].map((delimiter) => tableOf(text, delimiter)).find((table) => table !== undefined)
  if (!found) return fail({ code: 'supplier-columns', line: 1, found: text.slice(0, 300).split('\n').slice(0, 1) })
  const { label, at, rows } = found
  const suppliers: Supplier[] = []
  for (const row of rows) {
    if (!row.cells.some((cell) => cell.trim() !== '')) continue
    const one = supplierOf(row, at)
    if (!one.ok) return one
    suppliers.push(one.value)
  }
  return supplierBook(suppliers, label)
}

const keys = ['name', 'companyNumber', 'charityNumber', 'supplierId']

function tableOf(text: string, delimiter: string) {
  const reader = rowReader(delimiter)
  const rows = [...reader.read(text), ...reader.end()]
  for (const [index, { cells }] of rows.slice(0, 30).entries()) {
    const at = new Map<string, number>()
    for (const [place, header] of cells.entries()) {
      const key = headerKey(header)
      const field = Object.keys(columns).find((each) => columns[each]?.includes(key))
      if (field && !at.has(field)) at.set(field, place)
    }
    const isHeader = keys.some((key) => at.has(key)) && [...at.keys()].some((key) => !keys.includes(key))
    if (isHeader) {
      const above = rows.slice(0, index).map((row) =>
        row.cells
          .map((cell) => cell.trim())
          .filter((cell) => cell !== '')
          .join(', '),
      )
      return {
        label: above
          .join(' ')
          .replace(/^[\uFEFF#\s]+/, '')
          .trim(),
        at,
        rows: rows.slice(index + 1),
      }
    }
  }
  return undefined
}

function supplierOf({ line, cells, isBroken }: Row, at: ReadonlyMap<string, number>): Result<Supplier, SpendError> {
  const cell = (field: string) => (cells[at.get(field) ?? -1] ?? '').trim()
  const bad = (column: string) => fail({ code: 'bad-supplier' as const, line, column, received: cell(column) })
  const list = (field: string) =>
    cell(field)
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each !== '')
  if (isBroken || keys.every((key) => cell(key) === '')) return bad('name')
  const local = answer(cell('local'))
  if (local === 'bad') return bad('local')
  const vcse = answer(cell('vcse'))
  if (vcse === 'bad') return bad('vcse')
  const kind = kinds.find(([, words]) => words.includes(headerKey(cell('kind'))))?.[0]
  if (cell('kind') !== '' && kind === undefined) return bad('kind')
  const charity = charityNumber(cell('charityNumber'))
  return ok({
    line,
    name: cell('name'),
    companyNumber: companyNumber(cell('companyNumber')),
    charityNumber: charity,
    supplierId: ownId(cell('supplierId')),
    place: cell('place'),
    postcode: cell('postcode'),
    branches: list('branches'),
    invoicePlace: cell('invoicePlace'),
    operationsPlaces: list('operations'),
    local,
    kind,
    vcse: vcse ?? (charity !== '' ? true : kind === undefined ? undefined : kind === 'vcse'),
  })
}

function answer(cell: string): boolean | undefined | 'bad' {
  if (cell === '' || /^(unknown|n\/a|\?)$/i.test(cell)) return undefined
  if (/^(y|yes|true|1)$/i.test(cell)) return true
  return /^(n|no|false|0)$/i.test(cell) ? false : 'bad'
}
