import { sealedIntake } from './sealed-intake.ts'
import { takeIn } from './take-in.ts'

/** `POST /api/research/intake`: one interview. 500 long answers fit many times. */
export const intakeEndpoint = sealedIntake({
  path: '/research/intake',
  what: 'interview',
  largest: 2_000_000,
  takeIn,
})
