/**
 * How many proxies stand in front, from `TRUST_PROXY`; 0 when it is unset or empty.
 * Throws a sentence when it is anything but a whole number.
 */
export function readTrustedProxies(env: Readonly<Record<string, string | undefined>>): number {
  const text = env['TRUST_PROXY']?.trim() ?? ''
  if (text === '') return 0
  if (/^\d{1,3}$/.test(text)) return Number(text)
  throw new Error(
    `Expected TRUST_PROXY to be a whole number, 0 or more: how many of your proxies stand in front of the CMS. "${text.slice(0, 20)}" came. Set it to 0, 1, 2 …`,
  )
}
