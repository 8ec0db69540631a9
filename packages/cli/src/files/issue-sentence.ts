import type { z } from 'zod'

/** What zod found wrong with one field, as a sentence: what was expected, what came. A schema's own words stay as they are. */
export function issueSentence(issue: z.core.$ZodIssue): string {
  const { message } = issue
  if (issue.code === 'invalid_type' && message.startsWith('Invalid input')) {
    const came = /received (\w+)$/.exec(message)?.[1] ?? 'something else'
    if (came === 'undefined') return `This is missing. Expected ${named(issue.expected)}.`
    return `Expected ${named(issue.expected)}, but got ${named(came)}.${asText(issue.expected, came)}`
  }
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `“${key}”`).join(', ')
    return `There is no such field: ${keys}. Check the spelling, or take it out.`
  }
  if (issue.code === 'too_small' && message.startsWith('Too small') && issue.origin === 'string')
    return 'Expected some text, but there is none.'
  return /[.!?]$/.test(message) ? message : `${message}.`
}

/** YAML reads `1.0` and `yes` without quotes as no text. */
const asText = (expected: string, came: string) =>
  expected === 'string' && (came === 'number' || came === 'boolean') ? ' Put it in quotes.' : ''

const names: Readonly<Record<string, string>> = {
  object: 'fields with their values, { … }',
  record: 'fields with their values, { … }',
  array: 'a list, [ … ]',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
}
const named = (type: string) => names[type] ?? type
