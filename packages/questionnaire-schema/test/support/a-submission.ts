import type { Submission } from '../../src/index.ts'

/** A finished interview that nobody gave. */
export const aSubmission = (changes: Partial<Submission> = {}): Submission => ({
  contract: 1,
  id: '5f0c2a3e-6d1b-4c8e-9a77-0b1c2d3e4f50',
  questionnaire: { id: 'household', version: 1 },
  researcher: { code: 'BCDFGHJT' },
  mode: 'read-aloud',
  language: 'ur',
  interpreter: false,
  interviewedOn: '2026-11-20',
  place: 'ladywood',
  answers: { consent: true, dream: 'Synthetic answer' },
  ...changes,
})
