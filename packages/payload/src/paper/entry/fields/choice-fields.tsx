'use client'

import { yesOrNo } from '../yes-or-no.ts'
import { codesOf, isText, partsOf, type FieldProps } from './answer-field.ts'
import { Ticks } from './ticks.tsx'

const manyChoices = 15

/** One of a list: round boxes, or a list to choose from when there are many. */
export function SelectOne({ question, id, answer, onAnswer, words, choicesOf }: FieldProps<'select-one' | 'place'>) {
  const choices = choicesOf(question.choices)
  const labelOf = (code: string) => words.of(`choice.${question.choices}.${code}`)
  const ticked = isText(answer) ? [answer] : []
  if (choices.length <= manyChoices)
    return (
      <Ticks
        {...{ id, choices, labelOf, ticked }}
        kind="radio"
        onTick={(code, isTicked) => onAnswer(isTicked ? code : undefined)}
      />
    )
  return (
    <select
      id={id}
      aria-labelledby={`${id}-label`}
      value={ticked[0] ?? ''}
      onChange={({ target }) => onAnswer(target.value || undefined)}
    >
      <option value="">Nothing ticked</option>
      {choices.map(({ code }) => (
        <option key={code} value={code} lang={labelOf(code).lang}>
          {labelOf(code).text}
        </option>
      ))}
    </select>
  )
}

/** Several of a list. Whether they go together is for the verdict to say: the paper may have anything on it. */
export function SelectMany({ question, id, answer, onAnswer, words, choicesOf }: FieldProps<'select-many'>) {
  const ticked = codesOf(answer)
  const choices = choicesOf(question.choices)
  return (
    <Ticks
      {...{ id, choices, ticked }}
      kind="checkbox"
      labelOf={(code) => words.of(`choice.${question.choices}.${code}`)}
      onTick={(code, isTicked) => {
        const after = choices
          .map((each) => each.code)
          .filter((each) => (each === code ? isTicked : ticked.includes(each)))
        onAnswer(after.length === 0 ? undefined : after)
      }}
    />
  )
}

/** The best first: one list to choose from for each place. */
export function Rank({ question, id, answer, onAnswer, words, choicesOf }: FieldProps<'rank'>) {
  const codes = codesOf(answer)
  const choices = choicesOf(question.choices)
  const places = Math.min(question.top ?? choices.length, choices.length)
  return (
    <ol className="use-it-rank">
      {Array.from({ length: places }, (_, at) => (
        <li key={at}>
          <select
            id={at === 0 ? id : `${id}-${at}`}
            aria-label={`Place ${at + 1}`}
            value={codes[at] ?? ''}
            onChange={({ target }) => {
              const after = [...codes]
              if (target.value === '') after.splice(at, 1)
              else after[Math.min(at, codes.length)] = target.value
              onAnswer(after.length === 0 ? undefined : after)
            }}
          >
            <option value="">–</option>
            {choices.map(({ code }) => {
              const label = words.of(`choice.${question.choices}.${code}`)
              return (
                <option key={code} value={code} lang={label.lang}>
                  {label.text}
                </option>
              )
            })}
          </select>
        </li>
      ))}
    </ol>
  )
}

/** Several statements on one scale, a row each. */
export function Likert({ question, id, answer, onAnswer, words, choicesOf }: FieldProps<'likert'>) {
  const rows = partsOf(answer)
  return (
    <div className="use-it-likert">
      {question.rows.map(({ name }) => {
        const label = words.of(`question.${question.name}.row.${name}`)
        const ticked = rows[name]
        return (
          <fieldset key={name}>
            <legend lang={label.lang} dir={label.dir}>
              {label.text}
            </legend>
            <Ticks
              id={`${id}-${name}`}
              kind="radio"
              choices={choicesOf(question.choices)}
              labelOf={(code) => words.of(`choice.${question.choices}.${code}`)}
              ticked={ticked === undefined ? [] : [ticked]}
              onTick={(code, isTicked) => {
                const { [name]: _, ...others } = rows
                const after = isTicked ? { ...others, [name]: code } : others
                onAnswer(Object.keys(after).length === 0 ? undefined : after)
              }}
            />
          </fieldset>
        )
      })}
    </div>
  )
}

const yesNo = [{ code: 'yes' }, { code: 'no' }]

/** Consent as it was ticked. */
export function Consent({ id, answer, onAnswer, words }: FieldProps<'consent'>) {
  return (
    <Ticks
      id={id}
      kind="radio"
      choices={yesNo}
      labelOf={(code) => yesOrNo(words.language, code === 'yes')}
      ticked={typeof answer === 'boolean' ? [answer ? 'yes' : 'no'] : []}
      onTick={(code, isTicked) => onAnswer(isTicked ? code === 'yes' : undefined)}
    />
  )
}
