import type { Definition, Question } from '@use-it-cities/questionnaire-schema'
import { plainWords } from '../../src/paper/definition-words.ts'
import { sheetOf } from '../../src/paper/sheet-of.ts'
import type { Item, Option } from '../../src/paper/sheet.ts'
import { aQuestionnaire, city, serial } from './a-questionnaire.ts'

/** A question of a case: its name, and what makes it special. Without a type it is answered with yes or no. */
export type GivenQuestion = { readonly name: string } & Partial<Question>

/** What a form tells about one question. */
export interface Told {
  readonly goTo?: Readonly<Record<string, string>>
  readonly onlyIf?: string
}

/** The questionnaire of a case. */
export function definitionOf(given: readonly GivenQuestion[]): Partial<Definition> {
  const questions = given.map((each) => ({
    type: 'select-one',
    choices: 'yes_no',
    label: each.name,
    ...each,
  })) as unknown as readonly Question[]
  return { sections: [{ id: 'only', title: 'Only', questions }] }
}

/** What the form tells, by the name of the question; questions without instructions are left out. */
export function skipsOf(given: readonly GivenQuestion[]): Readonly<Record<string, Told>> {
  const questionnaire = aQuestionnaire(definitionOf(given))
  const { sections } = sheetOf({ city, questionnaire, language: 'en', serials: [serial] })
  const told = sections
    .flatMap(({ items }) => items)
    .map((item): [string, Told] => [plainWords(item.label), toldBy(item)])
  return Object.fromEntries(told.filter(([, each]) => Object.keys(each).length > 0))
}

function toldBy({ answering, declines, onlyIf }: Item): Told {
  const options = 'options' in answering && answering.kind !== 'rank' ? (answering.options as readonly Option[]) : []
  const goTo = [...options, ...declines].flatMap(({ label, goTo: to }) => (to ? [[plainWords(label), bare(to)]] : []))
  return {
    ...(goTo.length > 0 && { goTo: Object.fromEntries(goTo) as Record<string, string> }),
    ...(onlyIf && { onlyIf: bare(onlyIf) }),
  }
}

const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '')
