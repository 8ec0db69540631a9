'use client'

import type { Answer, Answers, Choice, Question } from '@use-it-cities/questionnaire-schema'
import { Declines, missingOf } from './fields/declines.tsx'
import { Field } from './fields/field.tsx'
import { onEntryKey } from './keys.ts'
import type { Words } from './words.ts'

/** What the form knows of the questions, asked for by path. */
export interface Entered {
  readonly words: Words
  readonly choicesOf: (list: string) => readonly Choice[]
  /** The number on the paper; `null` where none is printed. */
  readonly numberOf: (path: string) => number | null
  readonly isAsked: (path: string) => boolean
  readonly errorsOf: (path: string) => readonly string[]
}

interface QuestionEntryProps {
  readonly question: Question
  /** Its name, or `members[2].age` inside a repeat. */
  readonly path: string
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
  readonly entered: Entered
}

/** One question in the order of the paper. What the conditions hide is greyed and can still be typed in. */
export function QuestionEntry(props: QuestionEntryProps) {
  const { question, path, answer, onAnswer, entered } = props
  const { words } = entered
  if (question.type === 'calculated') return null
  const id = `q-${path.replaceAll(/[^a-z0-9]+/gi, '-')}`
  const label = words.of(`question.${question.name}.label`)
  const errors = entered.errorsOf(path)
  const isAsked = entered.isAsked(path)
  const number = question.type === 'note' ? null : entered.numberOf(path)
  if (question.type === 'note')
    return (
      <p className="use-it-note" lang={label.lang} dir={label.dir}>
        {label.text}
      </p>
    )
  return (
    <fieldset
      className="use-it-entry"
      data-question={path}
      data-asked={isAsked}
      data-wrong={errors.length > 0}
      aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
      onKeyDown={onEntryKey}
    >
      <legend>
        {number !== null && <b className="use-it-entry-number">{number}</b>}
        <span id={`${id}-label`} lang={label.lang} dir={label.dir}>
          {label.text}
        </span>
        {!isAsked && (
          <em className="use-it-not-asked" lang="en">
            Not asked
          </em>
        )}
      </legend>
      {question.type === 'repeat' ? (
        <Repeat {...props} question={question} />
      ) : (
        <>
          <Field
            question={question}
            id={id}
            answer={missingOf(answer) ? undefined : answer}
            onAnswer={onAnswer}
            words={words}
            choicesOf={entered.choicesOf}
          />
          {question.mayDecline && (
            <Declines {...{ id, answer, onAnswer }} ways={question.mayDecline} language={words.language} />
          )}
        </>
      )}
      <ul className="use-it-errors" id={`${id}-errors`} aria-live="polite">
        {errors.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </fieldset>
  )
}

type Repeated = Extract<Question, { type: 'repeat' }>

/** One block for each row of the table on the paper. */
function Repeat({ question, path, answer, onAnswer, entered }: QuestionEntryProps & { question: Repeated }) {
  const entries = Array.isArray(answer) ? (answer as readonly Answers[]) : []
  const label = entered.words.of(`question.${question.name}.entry`)
  const change = (after: readonly Answers[]) => onAnswer(after.length === 0 ? undefined : after)
  return (
    <div className="use-it-repeat">
      {entries.map((entry, at) => (
        <fieldset key={at} className="use-it-repeat-entry">
          <legend>
            <span lang={label.lang} dir={label.dir}>
              {label.text}
            </span>{' '}
            {at + 1}
          </legend>
          {question.questions.map((inner) => (
            <QuestionEntry
              key={inner.name}
              question={inner}
              path={`${path}[${at}].${inner.name}`}
              answer={entry[inner.name]}
              entered={entered}
              onAnswer={(given) =>
                change(entries.map((each, place) => (place === at ? withAnswer(each, inner.name, given) : each)))
              }
            />
          ))}
          <button
            type="button"
            lang="en"
            className="use-it-clear"
            onClick={() => change(entries.filter((_, place) => place !== at))}
          >
            Take out row {at + 1}
          </button>
        </fieldset>
      ))}
      <button type="button" lang="en" className="use-it-add" onClick={() => change([...entries, {}])}>
        Add a row
      </button>
    </div>
  )
}

export function withAnswer(answers: Answers, name: string, answer: Answer | undefined): Answers {
  const { [name]: _, ...others } = answers
  return answer === undefined ? others : { ...others, [name]: answer }
}
