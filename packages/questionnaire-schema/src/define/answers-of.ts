import type { ContactAnswer, Declined, Definition, OccupationAnswer, Question } from '../contract/index.ts'

type Sections<Of extends Definition> = Of['sections'][number]
type Codes<Of extends Definition, List extends string> = Of['choices'][List][number]['code']

/** What a question of one type is answered with. Contact answers are kept apart; notes have none. */
type Plain<Of extends Definition, Q extends Question> = Q extends { type: 'integer' | 'decimal' }
  ? number
  : Q extends { type: 'consent' }
    ? boolean
    : Q extends { type: 'select-one' | 'place'; choices: infer List extends string }
      ? Codes<Of, List>
      : Q extends { type: 'select-many' | 'rank'; choices: infer List extends string }
        ? readonly Codes<Of, List>[]
        : Q extends {
              type: 'likert'
              choices: infer List extends string
              rows: infer Rows extends readonly { name: string }[]
            }
          ? { readonly [row in Rows[number]['name']]?: Codes<Of, List> }
          : Q extends { type: 'occupation' }
            ? OccupationAnswer
            : Q extends { type: 'contact' }
              ? ContactAnswer
              : Q extends { type: 'repeat'; questions: infer Inner extends readonly Question[] }
                ? readonly Flat<Record<Of, Inner[number], Always<Inner[number]>>>[]
                : Q extends { type: 'calculated' }
                  ? string | number | boolean
                  : string

/** The ways to say no that a question offers. */
type Refusals<Q extends Question> = Q extends { mayDecline: infer Ways extends readonly string[] }
  ? Ways extends readonly []
    ? never
    : { readonly missing: Ways[number] & Declined['missing'] }
  : never

/** An answer to one question of a definition. */
export type AnswerOf<Of extends Definition, Q extends Question> = Plain<Of, Q> | Refusals<Q>

type Answered<Q extends Question> = Exclude<Q, { type: 'note' | 'contact' }>
/** Asked of everybody, and required: there in every record that is complete. */
type Always<Q extends Question> = Q extends { required: true } ? (Q extends { when: unknown } ? never : Q) : never

type Record<Of extends Definition, Q extends Question, Certain extends Question> = {
  readonly [one in Answered<Certain> as one['name']]: AnswerOf<Of, one>
} & {
  readonly [one in Exclude<Answered<Q>, Certain> as one['name']]?: AnswerOf<Of, one>
}

type Flat<Of> = { [name in keyof Of]: Of[name] }

/**
 * The answers of a complete record, from the type of the definition: codes as their own words, numbers as numbers, and
 * `undefined` possible wherever a condition may hide a question. `contact` answers are not in it.
 */
export type AnswersOf<Of extends Definition> = Flat<
  Record<Of, Sections<Of>['questions'][number], Always<Exclude<Sections<Of>, { when: unknown }>['questions'][number]>>
>
