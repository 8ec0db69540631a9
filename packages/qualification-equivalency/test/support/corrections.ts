import type { Correction } from '../../src/corrections.ts'

/** A correction of a fact; a test shows only what matters to it. */
export const aCorrection = (over: Partial<Correction> & Pick<Correction, 'fact'>): Correction => ({
  id: 'correction-1',
  value: null,
  source: 'https://regulator.example/today',
  sourceTitle: 'An invented page',
  asOf: '2026-11-01',
  by: 'An invented advice service',
  recordedOn: '2026-11-02',
  reviewBy: '2027-05-01',
  ...over,
})
