'use client'

import { FieldError, FieldLabel, useConfig, useField, useFormFields } from '@payloadcms/ui'
import { useId } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { AimChoices } from '../preview/view.ts'
import { isAimRow } from '../words.ts'

interface AimTargetProps {
  readonly path: string
  readonly readOnly?: boolean
}

/** What a code opens: chosen by its title from what is on the site now, or pasted as an address. */
export function AimTarget({ path, readOnly = false }: AimTargetProps) {
  const { routes } = useConfig().config
  const { value, setValue, disabled, showError } = useField<string | null>({ path })
  const opens = useFormFields(([fields]) => fields[path.replace(/target$/, 'opens')]?.value)
  const { answer } = useAnswer<AimChoices>(isAimRow(opens) ? `${routes.api}/referral-codes/aims` : null, opens)
  const list = useId()
  if (!isAimRow(opens)) return null
  const choices = answer?.[opens] ?? []
  const chosen = choices.find(({ code }) => value === code)
  return (
    <div className={`field-type text${showError ? ' error' : ''}`}>
      <FieldLabel label="Which one" path={path} required />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={`field-${path.replace(/\./g, '__')}`}
          type="text"
          list={list}
          dir="auto"
          autoComplete="off"
          aria-describedby={`${list}-chosen`}
          aria-invalid={showError}
          value={value ?? ''}
          readOnly={readOnly || disabled}
          onChange={(event) => setValue(event.target.value)}
        />
      </div>
      <datalist id={list}>
        {choices.map(({ code, title }) => (
          <option key={code} value={code} label={title} />
        ))}
      </datalist>
      <p className="field-description" id={`${list}-chosen`}>
        {chosen ? (
          <bdi>“{chosen.title}”</bdi>
        ) : (
          'Begin with its title and choose it, or paste its address from the site.'
        )}
      </p>
    </div>
  )
}
