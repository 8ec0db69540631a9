'use client'

import type { ContactPart } from '@use-it-cities/questionnaire-schema'
import { useState } from 'react'
import { isText, partsOf, typed, type FieldProps } from './answer-field.ts'

type WordTypes = 'text' | 'qualification' | 'recording' | 'photo'

export function TextField({ question, id, answer, onAnswer, words }: FieldProps<WordTypes>) {
  const props = {
    id,
    'aria-labelledby': `${id}-label`,
    dir: 'auto',
    lang: words.language,
    autoComplete: 'off',
    value: isText(answer) ? answer : '',
  } as const
  return question.type === 'text' && question.multiline ? (
    <textarea {...props} rows={question.lines ?? 3} onChange={({ target }) => onAnswer(typed(target.value))} />
  ) : (
    <input {...props} type="text" onChange={({ target }) => onAnswer(typed(target.value))} />
  )
}

/** A number as it is written on the paper. What is not a number stays as it was typed, so that the verdict can say so. */
export function NumberField({ question, id, answer, onAnswer, words }: FieldProps<'integer' | 'decimal'>) {
  const [text, setText] = useState(typeof answer === 'number' || isText(answer) ? String(answer) : '')
  const unit = question.unit === undefined ? null : words.of(`question.${question.name}.unit`)
  return (
    <span className="use-it-number">
      <input
        id={id}
        aria-labelledby={`${id}-label`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={answer === undefined ? '' : text}
        onChange={({ target }) => {
          setText(target.value)
          const value = target.value.trim().replace(',', '.')
          onAnswer(/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : typed(value))
        }}
      />
      {unit && (
        <span lang={unit.lang} dir={unit.dir}>
          {unit.text}
        </span>
      )}
    </span>
  )
}

export function DayField({ question, id, answer, onAnswer }: FieldProps<'date' | 'time'>) {
  return (
    <input
      id={id}
      aria-labelledby={`${id}-label`}
      type={question.type}
      value={isText(answer) ? answer : ''}
      onChange={({ target }) => onAnswer(typed(target.value))}
    />
  )
}

const partLabels: Readonly<Record<ContactPart, string>> = {
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
}

/** How the resident can be reached. It is kept apart from the answers. */
export function Contact({ question, id, answer, onAnswer }: FieldProps<'contact'>) {
  const parts = partsOf(answer)
  return (
    <div className="use-it-contact">
      {question.parts.map((part, at) => (
        <label key={part}>
          <span>{partLabels[part]}</span>
          <input
            id={at === 0 ? id : `${id}-${part}`}
            type="text"
            autoComplete="off"
            value={parts[part] ?? ''}
            onChange={({ target }) => {
              const { [part]: _, ...others } = parts
              const after = target.value === '' ? others : { ...others, [part]: target.value }
              onAnswer(Object.keys(after).length === 0 ? undefined : after)
            }}
          />
        </label>
      ))}
    </div>
  )
}

/** An occupation in the words that were written down. */
export function Occupation({ id, answer, onAnswer, words }: FieldProps<'occupation'>) {
  const parts = partsOf(answer)
  return (
    <input
      id={id}
      aria-labelledby={`${id}-label`}
      type="text"
      dir="auto"
      lang={words.language}
      autoComplete="off"
      value={parts.words ?? ''}
      onChange={({ target }) => onAnswer(target.value === '' ? undefined : { words: target.value })}
    />
  )
}
