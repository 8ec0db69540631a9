import type { Choice, Definition, Expression, Question, Section } from '../contract/index.ts'

/** A question with where it stands. */
export interface Placed {
  readonly question: Question
  readonly section: Section
  /** The repeat it is asked in, when it is. */
  readonly repeat: (Question & { readonly type: 'repeat' }) | undefined
  /** Its place in the JSON: `sections[1].questions[0]`. */
  readonly path: string
  /** Counts up from 0 in the order of asking, questions of a repeat after the repeat itself. */
  readonly at: number
}

/** Every question in the order of asking, those of repeats included. */
export function questionsOf(definition: Definition): readonly Placed[] {
  const placed = definition.sections.flatMap((section, sectionAt) =>
    section.questions.flatMap((question, questionAt) => {
      const path = `sections[${sectionAt}].questions[${questionAt}]`
      const own = { question, section, repeat: undefined, path }
      if (question.type !== 'repeat') return [own]
      const inside = question.questions.map((each, at) => ({
        question: each,
        section,
        repeat: question,
        path: `${path}.questions[${at}]`,
      }))
      return [own, ...inside]
    }),
  )
  return placed.map((each, at) => ({ ...each, at }))
}

/** Questions by name; of two with one name, the first. */
export function questionsByName(definition: Definition): ReadonlyMap<string, Placed> {
  return new Map(
    [...questionsOf(definition)].reverse().map((placed): [string, Placed] => [placed.question.name, placed]),
  )
}

/** What an expression is for. */
export type ExpressionUse = 'section-when' | 'when' | 'required' | 'filter' | 'check' | 'value'

export interface PlacedExpression {
  readonly expression: Expression
  readonly use: ExpressionUse
  /** The place in the JSON: `sections[1].questions[0].when`. */
  readonly path: string
  /** The question it belongs to; undefined for the condition of a section. */
  readonly of: Placed | undefined
  readonly section: Section
}

/** The conditions, filters, checks and calculations of one question. */
export function expressionsOfQuestion(placed: Placed): readonly PlacedExpression[] {
  const { question, section, path } = placed
  const own = (use: ExpressionUse, at: string, expression: Expression | undefined): PlacedExpression[] =>
    expression === undefined ? [] : [{ expression, use, path: `${path}.${at}`, of: placed, section }]
  return [
    ...own('when', 'when', question.when),
    ...own('required', 'required', typeof question.required === 'boolean' ? undefined : question.required),
    ...own('filter', 'filter', 'filter' in question ? question.filter : undefined),
    ...(question.checks ?? []).flatMap(({ test }, at) => own('check', `checks[${at}].test`, test)),
    ...own('value', 'value', question.type === 'calculated' ? question.value : undefined),
  ]
}

/** Every expression of a definition, in order. */
export function expressionsOf(definition: Definition): readonly PlacedExpression[] {
  const placed = questionsOf(definition)
  return definition.sections.flatMap((section, at): PlacedExpression[] => [
    ...(section.when === undefined
      ? []
      : [
          {
            expression: section.when,
            use: 'section-when' as const,
            path: `sections[${at}].when`,
            of: undefined,
            section,
          },
        ]),
    ...placed.filter((each) => each.section === section).flatMap(expressionsOfQuestion),
  ])
}

/** The choices a question offers before its filter; empty for a question without a list. */
export function choicesFor(definition: Definition, question: Question): readonly Choice[] {
  return 'choices' in question && Object.hasOwn(definition.choices, question.choices)
    ? (definition.choices[question.choices] ?? [])
    : []
}
