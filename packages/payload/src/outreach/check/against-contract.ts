import type { z } from 'zod'
import { asCame } from '../../guide/web-address.ts'
import type { Wrong } from '../../guide/wrong.ts'
import { isRow, rowsIn, type Row } from '../rows.ts'

type Issue = z.core.$ZodIssue

/** What a schema of the contract finds wrong with a row, as sentences at the fields of its form. */
export function againstContract(schema: z.ZodType, value: Row, row: Row, within: readonly PropertyKey[] = []): Wrong[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    path: fieldOf([...within, ...issue.path], row),
    message: sentenceFor(issue, valueAt(value, issue.path)),
  }))
}

/** Where a form has what stands at a path of the contract. */
export function fieldOf(path: readonly PropertyKey[], row: Row): string {
  const [first, second, third] = path
  if (first === 'texts' && second !== undefined) {
    const at = rowsIn(row.words).findIndex(({ language }) => language === second)
    return ['words', Math.max(at, 0), String(third ?? 'language')].join('.')
  }
  if (first === 'contact' && second === undefined) return 'contact.phone'
  if (first === 'contact' && third === 'when') return ['contact', 'dropIn', 'when', path[3] ?? 'en'].join('.')
  if (first === 'occasions' && second !== undefined && third === undefined) return `occasions.${String(second)}.until`
  if (first === 'aims' && third === 'aim')
    return `aims.${String(second)}.${path[3] === 'code' || path[3] === 'id' ? 'target' : 'opens'}`
  if (first === 'sourceLanguage' || first === 'texts') return 'words'
  return path.map(String).join('.')
}

function sentenceFor(issue: Issue, value: unknown): string {
  const own = inOwnWords[String(issue.path.at(-1))]
  if (own !== undefined) return `Expected ${own}; ${asCame(isEmpty(value) ? null : value)} came.`
  if (issue.message.startsWith('Expected')) return `${issue.message.replace(/\.$/, '')}; ${asCame(value)} came.`
  const what = nameOf(issue.path)
  if (issue.code === 'too_big' && typeof value === 'string')
    return `Expected at most ${issue.maximum} characters; ${value.length} came. Say it shorter.`
  if (issue.code === 'too_big' && Array.isArray(value))
    return `Expected at most ${issue.maximum}; ${value.length} came.`
  return `Expected ${what}; ${asCame(value)} came.`
}

const isEmpty = (value: unknown) => isRow(value) && Object.keys(value).length === 0

/** Where the contract speaks of data, an editor is asked for what they know. */
const inOwnWords: Readonly<Record<string, string>> = {
  when: 'the days and times at which people can come',
  whatsapp: 'a WhatsApp number with the code of its country, for example +44 121 496 0000',
}

const nameOf = (path: readonly PropertyKey[]): string =>
  names[String(path.findLast((each) => typeof each === 'string'))] ?? 'something that fits here'

/** What belongs in a field, as it is asked for. */
const names: Readonly<Record<string, string>> = {
  organisation: 'the organisation that offers it',
  kind: 'what it is, one of the choices',
  texts: 'the words in one language at least',
  title: 'a title',
  summary: 'one or two sentences that say what it is',
  review: 'one of the choices',
  link: 'an address that begins with https://',
  email: 'an e-mail address, for example hello@example.org',
  where: 'the place, as people find it',
  name: 'the name of the place',
  address: 'the address of the place',
  occasions: 'one time at least at which it takes place',
  aims: 'one line at least that says what the code opens',
  from: 'a time or a day',
  on: 'a day, for example 2027-05-31',
  until: 'a day, for example 2027-05-31',
  language: 'a language of this city',
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
