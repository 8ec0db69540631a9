import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../../hooks/append-only.ts'
import { slugs } from '../../slugs.ts'

/**
 * The ledger of vouchers: one row for each entry of `@use-it-cities/voucher-rules/ledger`, in the order of `seq`.
 * `entry` is what the hash chain covers; the other fields repeat parts of it, to look for. The place and the key are
 * unique in the database, so that two who write at once cannot both have the next place, nor one key twice.
 */
export const voucherEntries = (): CollectionConfig => ({
  slug: slugs.voucherEntries,
  labels: { singular: 'Voucher ledger entry', plural: 'Voucher ledger' },
  access: accessTo(slugs.voucherEntries),
  admin: {
    group: 'Research',
    useAsTitle: 'key',
    defaultColumns: ['seq', 'kind', 'amountMinor', 'recordedAt', 'key'],
    description: 'Every pound that was promised, handed over or taken back. Written by the vouchers desk only.',
  },
  defaultSort: '-seq',
  disableDuplicate: true,
  fields: [
    { name: 'seq', label: 'Place', type: 'number', required: true, unique: true, index: true, access: locked },
    { name: 'key', type: 'text', required: true, unique: true, index: true, access: locked },
    { name: 'kind', type: 'text', required: true, index: true, access: locked },
    { name: 'researcher', type: 'relationship', relationTo: slugs.researchers, index: true, access: locked },
    { name: 'amountMinor', label: 'Amount in pence', type: 'number', access: locked },
    { name: 'recordedAt', type: 'date', required: true, access: locked },
    { name: 'reason', type: 'text', access: locked, admin: { description: 'Why a voucher is void, as a code' } },
    { name: 'previous', type: 'text', required: true, access: locked },
    { name: 'hash', type: 'text', required: true, access: locked },
    { name: 'entry', type: 'json', required: true, access: locked, admin: { hidden: true } },
    // The request that wrote it, so that the same one again is known and writes nothing.
    { name: 'action', type: 'text', index: true, access: locked, admin: { hidden: true } },
    { name: 'actionHash', type: 'text', access: locked, admin: { hidden: true } },
  ],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted] },
})
