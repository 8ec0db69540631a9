import type { LocalDate } from '@use-it-cities/core'
import type { EnglishEvidence, Person } from '@use-it-cities/qualification-equivalency'
import { readEvidenceList, readPerson, type BadInput } from '@use-it-cities/qualification-equivalency/answers'
import { readings } from '@use-it-cities/qualification-equivalency/data'
import type { Values } from '../command.ts'
import { Refusal, shown } from '../refusal.ts'
import { professionIds } from './known-profession.ts'

/** The option that gives each answer. */
export const optionOf: Readonly<Record<string, string>> = {
  nation: '--nation',
  trainedIn: '--trained-in',
  qualifiedAs: '--qualified-as',
  holds: '--holds',
  swissRights: '--swiss-rights',
  status: '--status',
  lastPractised: '--last-practised',
  english: '--english',
}

const nationWords: Readonly<Record<string, string>> = {
  england: 'GB-ENG',
  wales: 'GB-WLS',
  scotland: 'GB-SCT',
  'northern-ireland': 'GB-NIR',
}

const expectedWords: Readonly<Record<BadInput['code'], string>> = {
  'unknown-profession': 'the id of a profession',
  'unknown-nation': 'a nation of the UK',
  'unknown-country': 'the two letters of a country (ISO 3166)',
  'unknown-status': 'a status',
  'unknown-paper': 'something a route asks for',
  'not-a-yes-or-no': 'yes or no',
  'unknown-field': 'an answer this guide asks for',
  'not-a-date': 'a day that exists',
  'date-in-the-future': 'a day that is not in the future',
  'unknown-test': 'a test this guide can read',
  'unknown-way': 'a test with its marks, or another way to show English',
  'impossible-mark': 'a mark this test gives',
  'four-marks-expected': 'listening, reading, writing and speaking',
  contradiction: 'answers that fit together',
}

/** What the options say about one person. Everything wrong is said at once. */
export function readAnswers(
  values: Values,
  on: LocalDate,
): { readonly person: Person; readonly evidence: readonly EnglishEvidence[] } {
  const nation = values['nation']
  const person = readPerson(
    {
      nation: typeof nation === 'string' ? fromWords(nation) : nation,
      trainedIn: values['trained-in'],
      qualifiedAs: values['qualified-as'],
      holds: values['holds'],
      swissRights: yesOrNo(values['swiss-rights']),
      status: values['status'],
      lastPractised: values['last-practised'],
    },
    professionIds,
    on,
    readings,
  )
  const typed = values['english']
  const evidence = readEvidenceList(Array.isArray(typed) ? (typed as readonly string[]) : [], on)
  const problems = [...(person.ok ? [] : person.error.problems), ...(evidence.ok ? [] : evidence.error.problems)]
  if (!person.ok || !evidence.ok) throw new Refusal(1, ...problems.map(sentence))
  return { person: person.value, evidence: evidence.value }
}

const fromWords = (nation: string): string => {
  const word = nation.toLowerCase().replaceAll(' ', '-')
  return Object.hasOwn(nationWords, word) ? (nationWords[word] ?? nation) : nation
}

const yesOrNo = (value: Values[string]) => (value === 'yes' ? true : value === 'no' ? false : value)

function sentence({ code, field, received, example, oneOf }: BadInput): string {
  const option = optionOf[field] ?? field
  const list = oneOf ? ` (${oneOf.join(', ')})` : ''
  return `${option}: expected ${expectedWords[code]}${list}, but got “${shown(received)}”. For example: ${typed(option, code, example)}`
}

/** The example as it is typed. Where answers contradict each other it may name another answer: `trainedIn US`. */
function typed(option: string, code: BadInput['code'], example: string): string {
  const [name = '', value = ''] = example.split(' ')
  if (code === 'contradiction' && Object.hasOwn(optionOf, name)) return `${optionOf[name]} ${value}`
  return `${option} ${code === 'not-a-yes-or-no' ? 'yes' : example}`
}
