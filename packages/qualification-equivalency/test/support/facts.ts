import type { ConfirmedFact, UnconfirmedFact, Withheld } from '../../src/index.ts'

/** A confirmed fact that holds `value`; a test shows only what matters to it. */
export const aConfirmedFact = <Value>(
  value: Value,
  over: Partial<ConfirmedFact<Value>> = {},
): ConfirmedFact<Value> => ({
  ...anUnconfirmedFact(),
  confidence: 'confirmed',
  value: value as unknown as Withheld<Value>,
  ...over,
})

export const anUnconfirmedFact = (over: Partial<UnconfirmedFact> = {}): UnconfirmedFact => ({
  id: 'herbalist/regulated',
  about: { kind: 'regulated' },
  source: 'https://regulator.example/a',
  checkAt: 'https://regulator.example/',
  asOf: '2026-03-01',
  confidence: 'unconfirmed',
  ...over,
})
