import { sealedIntake } from '../../research/intake/sealed-intake.ts'
import { takeInMessage } from './take-in-message.ts'

/** `POST /api/outreach/intake`: one message. 2,000 letters of any script fit, sealed and in base64. */
export const messageIntakeEndpoint = sealedIntake({
  path: '/outreach/intake',
  what: 'message',
  largest: 40_000,
  takeIn: takeInMessage,
})
