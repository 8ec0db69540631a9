import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What zod found, as a sentence for somebody who writes a questionnaire: what was expected, what came. */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return cameNothing(issue)
        ? `This is missing. Expected ${named(issue.expected)}.`
        : `Expected ${named(issue.expected)}; ${came(issue)} came.`
    case 'invalid_value':
      return `Expected ${listed(issue.values.map(quoted))}.`
    case 'unrecognized_keys':
      return `There is no such field: ${issue.keys.map(quoted).join(', ')}. Check the spelling, or take it out.`
    case 'too_big':
      return `Expected at most ${issue.maximum} ${unitOf(issue.origin)}. Make it shorter.`
    case 'too_small':
      return `Expected at least ${issue.minimum} ${unitOf(issue.origin)}.`
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'Expected another form here. Compare it with a question that works.'
        : `Expected ${listed(valuesIn(issue.message))}.`
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
      return issue.message
  }
}

/** One sentence for one place: a rule in our own words says more than the pattern behind it. */
export function issueSentences(issues: readonly Issue[]): readonly { path: string; sentence: string }[] {
  const isOwn = ({ code }: Issue) => code === 'custom'
  const at = ({ path }: Issue) => path.map(String).join('.')
  const own = new Set(issues.filter(isOwn).map(at))
  return issues
    .filter((issue) => !(issue.code === 'invalid_format' && own.has(at(issue))))
    .map((issue) => ({ path: at(issue), sentence: issueSentence(issue) }))
}

const names: Readonly<Record<string, string>> = {
  object: 'an object, { … }',
  array: 'a list, [ … ]',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing (null)',
  record: 'an object, { … }',
}
const named = (type: string) => names[type] ?? type

const cameNothing = ({ message }: Issue) => message.endsWith('received undefined')
const came = ({ message }: Issue) =>
  message.startsWith('Invalid input: expected int,')
    ? 'another number'
    : named(/received (\w+)$/.exec(message)?.[1] ?? 'something else')

const units: Readonly<Record<string, string>> = {
  string: 'characters',
  array: 'entries',
  set: 'entries',
  map: 'entries',
}
const unitOf = (origin: string) => units[origin] ?? ''

const valuesIn = (message: string) => [...message.matchAll(/'([^']+)'/g)].map(([, value]) => quoted(value))
const quoted = (value: unknown) => `“${String(value)}”`
const listed = (all: readonly string[]) => (all.length === 1 ? String(all[0]) : `one of ${all.join(', ')}`)
