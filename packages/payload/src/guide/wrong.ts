import { ValidationError, type PayloadRequest } from 'payload'
import type { Slug } from '../slugs.ts'

/** What is wrong with one field: its path in the row, and a sentence that says what was expected, what came, what to do. */
export interface Wrong {
  readonly path: string
  readonly message: string
}

/** The sentences of a refusal, for a screen that has no field to show them at. */
export const sentencesOf = (error: ValidationError): string => error.data.errors.map(({ message }) => message).join(' ')

/** Refuses a row with a sentence at each field that is wrong; Payload shows it there. */
export function refuseWhenWrong(collection: Slug, req: PayloadRequest, wrong: readonly Wrong[]): void {
  if (wrong.length > 0)
    throw new ValidationError(
      { collection, req, errors: wrong.map((each) => ({ ...each, label: nameOf(each.path) })) },
      req.t,
    )
}

/** A field as people name it in a list of what is wrong: `marks.validityMonths` is “Validity months”. */
function nameOf(path: string): string {
  const words = (path.split('.').at(-1) ?? path).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
