import type { Choice, Definition, Question, Questionnaire, Translation } from '../../../src/contract/index.ts'
import { sourceStamp } from '../../../src/index.ts'
import { wordKeys } from '../../../src/authoring.ts'

const choice = (code: string): Choice => ({ code, label: `It is ${code}` })

/** A question with nothing wrong in it. */
export const aQuestion = (changes: Partial<Question> & { name: string }): Question =>
  ({ type: 'integer', label: `What about it?`, ...changes }) as Question

export const consent: Question = { name: 'agrees', type: 'consent', label: 'Do you agree?', required: true }

export interface Parts {
  readonly questions?: readonly (Partial<Question> & { name: string })[]
  readonly sections?: Definition['sections']
  readonly choices?: { readonly [list: string]: readonly (string | Choice)[] }
  readonly rest?: Partial<Definition>
}

/** A small questionnaire that asks for consent and then `questions`; a test names only what it is about. */
export function aDefinition({ questions = [], sections = [], choices = {}, rest = {} }: Parts = {}): Definition {
  return {
    contract: 1,
    id: 'sample',
    version: 1,
    language: 'en',
    title: 'A sample',
    sections: [{ id: 'first', title: 'First', questions: [consent, ...questions.map(aQuestion)] }, ...sections],
    choices: Object.fromEntries(
      Object.entries(choices).map(([list, all]) => [
        list,
        all.map((each) => (typeof each === 'string' ? choice(each) : each)),
      ]),
    ),
    ...rest,
  }
}

/** A whole translation into Urdu letters, made now; `changes` replaces single words, null leaves one out. */
export function aTranslation(
  definition: Definition,
  changes: Readonly<Record<string, string | null>> = {},
  rest: Partial<Translation> = {},
): Translation {
  const words = wordKeys(definition).flatMap(({ key, text }) => {
    const changed = Object.hasOwn(changes, key) ? changes[key] : `اردو ${text}`
    return changed === null || changed === undefined ? [] : [[key, { text: changed, of: sourceStamp(text) }] as const]
  })
  return {
    contract: 1,
    questionnaire: definition.id,
    language: 'ur',
    review: { status: 'reviewed', by: 'A speaker', on: '2026-11-01' },
    words: Object.fromEntries(words),
    ...rest,
  }
}

export const questionnaireOf = (
  definition: Definition,
  ...translations: readonly Translation[]
): Questionnaire<Definition> => ({ definition, translations })
