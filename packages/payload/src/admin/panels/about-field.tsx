'use client'

import { useId } from 'react'
import type { CommentView } from '../../review/views.ts'

export type Field = NonNullable<CommentView['field']>

export const fieldNames: Readonly<Record<Field, string>> = {
  title: 'Title',
  summary: 'Summary',
  body: 'The story',
  did: 'What I did',
  helped: 'What helped',
  talk: 'What a champion says',
  film: 'The film',
}

interface AboutFieldProps {
  readonly field: Field | null
  readonly onField: (field: Field | null) => void
}

/** What a remark is about: one field, or the whole text. */
export function AboutField({ field, onField }: AboutFieldProps) {
  const id = useId()
  return (
    <p className="use-it-about">
      <label htmlFor={id}>About</label>{' '}
      <select
        id={id}
        value={field ?? ''}
        onChange={({ target: { value } }) => onField((value || null) as Field | null)}
      >
        <option value="">The whole text</option>
        {Object.entries(fieldNames).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}
