import type { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { issueSentence } from './issue-sentence.ts'

const most = 20

/** Every field of a file that has not the form it should, one line each. */
export function wrongForm(file: string, error: z.ZodError, example: string): Refusal {
  const lines = error.issues.slice(0, most).map((issue) => `${file}: ${fieldOf(issue.path)}: ${issueSentence(issue)}`)
  const more = error.issues.length > most ? [`… and ${error.issues.length - most} more.`] : []
  return new Refusal(1, ...lines, ...more, `For example: ${example}`)
}

/** `sections[0].questions[2].name`; `(the whole)` for the file itself. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((field, step) => {
    if (typeof step === 'number') return `${field}[${step}]`
    return field === '' ? String(step) : `${field}.${String(step)}`
  }, '') || '(the whole)'
