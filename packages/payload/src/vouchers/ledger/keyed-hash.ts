import { createHmac, hkdfSync } from 'node:crypto'

export interface VoucherRef {
  readonly last4: string
  readonly keyedHash: string
}

/** What is on the voucher without the blanks and dashes that people type in different ways. */
const plain = (code: string) => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** A code whose last four characters are nearly all of it would be kept as good as whole. */
const shortest = 8

/**
 * What is kept of a voucher's code: its last four characters, and an HMAC under a key made from the secret of the CMS, so
 * that the same code is known again and cannot be found by trying. `null` when it is too short to be a code.
 */
export function voucherRef(code: string, secret: string): VoucherRef | null {
  const text = plain(code)
  if (text.length < shortest || text.length > 100) return null
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'use-it voucher codes', 32))
  return { last4: text.slice(-4), keyedHash: createHmac('sha256', key).update(text).digest('hex') }
}
