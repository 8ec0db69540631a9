'use client'

import { FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useId, useState } from 'react'

/** A box for JSON as text. What does not parse is said below it and is not taken over. */
export function JsonText({ field, path, readOnly }: JSONFieldClientProps) {
  const { value, setValue, disabled, showError, errorMessage } = useField<unknown>({ path })
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [id, problemId] = [useId(), useId()]
  const isPublished = useFormFields(([fields]) => Boolean(fields.publishedAt?.value))
  const isLocked = isPublished || readOnly === true || field.admin?.readOnly === true || disabled

  const take = (text: string) => {
    setTyped(text)
    const parsed = parse(text)
    setProblem(parsed.problem)
    if (parsed.problem === null) setValue(parsed.value)
  }

  return (
    <div className="field-type use-it-json">
      <FieldLabel htmlFor={id} label={field.label ?? field.name} required={field.required === true} />
      {!isLocked && (
        <p>
          <label htmlFor={`${id}-file`}>Take it from a file </label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void event.target.files?.[0]?.text().then(take)}
          />
        </p>
      )}
      <textarea
        id={id}
        dir="ltr"
        spellCheck={false}
        rows={isLocked ? 6 : 14}
        readOnly={isLocked}
        value={typed ?? written(value)}
        aria-invalid={problem !== null || showError}
        aria-describedby={problemId}
        onChange={(event) => take(event.target.value)}
        onBlur={() => problem === null && setTyped(null)}
      />
      <p id={problemId} role={problem ? 'alert' : undefined}>
        {problem ?? (showError ? errorMessage : null)}
      </p>
    </div>
  )
}

const written = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(value, null, 2)

function parse(text: string): { value: unknown; problem: string | null } {
  if (text.trim() === '') return { value: null, problem: null }
  try {
    return { value: JSON.parse(text) as unknown, problem: null }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return {
      value: null,
      problem: `Expected JSON, such as { "id": "household" }. ${found}. It is not saved like this.`,
    }
  }
}
