/** An amount as people write it: £20, and £20.50 where there are pence. */
export function money(amountMinor: number, currency: string, minorUnit: number): string {
  const amount = amountMinor / 10 ** minorUnit
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : minorUnit,
  }).format(amount)
}

/** What somebody typed as an amount, in minor units; `null` when it is no amount. */
export function minorOf(text: string, minorUnit: number): number | null {
  const amount = text.replaceAll(/[\s,£€$]/g, '')
  const [, whole = '', part = ''] = /^(\d{1,7})(?:\.(\d+))?$/.exec(amount) ?? []
  if (whole === '' || part.length > minorUnit) return null
  return Number(whole + part.padEnd(minorUnit, '0'))
}
