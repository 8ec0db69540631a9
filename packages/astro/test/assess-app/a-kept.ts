import type { Kept, KeptAnswer } from '../../src/check/app/model/kept.ts'

export const anAnswer = (more: Partial<KeptAnswer> = {}): KeptAnswer => ({
  answer: 'met',
  level: null,
  evidence: [],
  note: '',
  justification: '',
  ...more,
})

/** A check of a made-up council; a test shows only what matters. */
export const aKept = (more: Partial<Kept> = {}): Kept => ({
  id: 'k-1',
  version: 1,
  updatedAt: '2026-11-21T10:00:00.000Z',
  catalogue: 'cat-policy',
  of: '1.0.0',
  profile: 'policy-only',
  on: '2026-11-21',
  name: 'Otherton Council',
  kind: 'council',
  assessor: 'a-1',
  role: '',
  answers: {},
  others: [],
  otherSide: null,
  reply: null,
  ...more,
})
