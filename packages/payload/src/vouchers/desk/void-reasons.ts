/** Why a voucher is void, as codes that are kept and words for the screen. Never about the person. */
export const voidReasons = {
  lost: 'Lost before it was spent',
  'does-not-work': 'The shop did not take it',
  'wrong-voucher': 'The wrong voucher was handed over',
  'given-back': 'Given back',
} as const

export type VoidReason = keyof typeof voidReasons

export const isVoidReason = (value: unknown): value is VoidReason =>
  typeof value === 'string' && Object.hasOwn(voidReasons, value)
