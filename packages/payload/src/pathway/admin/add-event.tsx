'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { FieldView, TypeView } from '../desk/views.ts'
import { useSend } from './use-send.ts'

interface AddEventProps {
  readonly code: string
  readonly types: readonly TypeView[]
  readonly today: string
  readonly onDone: () => void
}

/** Two presses: what happened, and that it is written down. The day is today unless another one is chosen. */
export function AddEvent({ code, types, today, onDone }: AddEventProps) {
  const [type, setType] = useState<TypeView | null>(null)
  return (
    <div className="use-it-pathway-add">
      <h3>What happened?</h3>
      <div className="use-it-row">
        {types.map((each) => (
          <button
            key={each.type}
            type="button"
            aria-pressed={each.type === type?.type}
            onClick={() => setType(each.type === type?.type ? null : each)}
          >
            {each.label}
          </button>
        ))}
      </div>
      {type && (
        <EventForm
          key={type.type}
          {...{ code, type, today }}
          onDone={() => {
            setType(null)
            onDone()
          }}
        />
      )}
    </div>
  )
}

interface EventFormProps extends Omit<AddEventProps, 'types'> {
  readonly type: TypeView
}

/** The first choice is made for every field that is needed, so that the second press is enough. */
function EventForm({ code, type, today, onDone }: EventFormProps) {
  const [at, setAt] = useState(today)
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      type.fields.map(({ name, isNeeded, choices }) => [name, isNeeded ? (choices[0]?.value ?? '') : '']),
    ),
  )
  const send = useSend('events', onDone)
  return (
    <form
      className="use-it-pathway-form"
      onSubmit={(event) => {
        event.preventDefault()
        const details = detailsOf(type.fields, given)
        void send.run({ person: code, type: type.type, at, ...(Object.keys(details).length > 0 && { details }) })
      }}
    >
      <label>
        <span>Day</span>
        <input type="date" value={at} max={today} onChange={({ target }) => setAt(target.value)} />
      </label>
      {type.fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={given[field.name] ?? ''}
          onChange={(value) => setGiven({ ...given, [field.name]: value })}
        />
      ))}
      <Button type="submit" size="medium" disabled={send.isRunning}>
        Write it down
      </Button>
      {send.problem && <p role="alert">{send.problem}</p>}
    </form>
  )
}

interface FieldProps {
  readonly field: FieldView
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ field: { label, kind, choices, isNeeded }, value, onChange }: FieldProps) {
  if (kind === 'yes')
    return (
      <label className="use-it-pathway-yes">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
        />
        <span>{label}</span>
      </label>
    )
  return (
    <label>
      <span>{label}</span>
      {kind === 'choice' ? (
        <select value={value} onChange={({ target }) => onChange(target.value)}>
          {!isNeeded && <option value="">Not said</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          value={value}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </label>
  )
}

const detailsOf = (fields: readonly FieldView[], given: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = given[name]?.trim() ?? ''
      if (value === '') return []
      return [[name, kind === 'yes' ? true : kind === 'number' ? Number(value.replace(',', '.')) : value]]
    }),
  )
