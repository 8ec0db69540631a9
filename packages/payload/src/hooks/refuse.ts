import { APIError } from 'payload'

/** An answer for the person at the screen: Payload shows the sentence as it is. */
export const refuse = (sentence: string, status = 400, data?: Record<string, unknown>): APIError =>
  new APIError(sentence, status, data ?? null, true)
