/** What is wrong with one answer: the field, what came, and the right form as a code and an example. */
export interface BadInput {
  readonly code:
    | 'unknown-profession'
    | 'unknown-nation'
    | 'unknown-country'
    | 'unknown-status'
    | 'unknown-paper'
    | 'not-a-yes-or-no'
    | 'unknown-field'
    | 'not-a-date'
    | 'date-in-the-future'
    | 'unknown-test'
    | 'unknown-way'
    | 'impossible-mark'
    | 'four-marks-expected'
    | 'contradiction'
  readonly field: string
  /** As it came, cut short; written as JSON when it was no text. */
  readonly received: string
  /** An example of the right form. */
  readonly example: string
  /** The values there are, where they can be listed. */
  readonly oneOf?: readonly string[]
}

const mostShown = 80

export function badInput(
  code: BadInput['code'],
  field: string,
  received: unknown,
  example: string,
  oneOf?: readonly string[],
): BadInput {
  const text = typeof received === 'string' ? received : written(received)
  return {
    code,
    field,
    received: [...text.slice(0, 2 * mostShown)].slice(0, mostShown).join(''),
    example,
    ...(oneOf ? { oneOf } : {}),
  }
}

/** Anything a caller may hand over, also what JSON cannot hold. */
function written(received: unknown): string {
  try {
    return JSON.stringify(received) ?? typeof received
  } catch {
    return typeof received
  }
}
