'use client'

import { FieldError, FieldLabel, useConfig, useField } from '@payloadcms/ui'
import { useAnswer } from '../../admin/shared/use-answer.ts'

interface Option {
  readonly value: string
  readonly label: string
}
interface TickManyProps {
  readonly path: string
  readonly readOnly?: boolean
  readonly field: {
    readonly name: string
    readonly label?: unknown
    readonly options?: readonly (Option | string)[]
    readonly relationTo?: string | readonly string[]
    readonly admin?: { readonly description?: unknown }
  }
}

/** A box for each, all to be seen at once: nobody is asked about what is hidden in a list. None is ticked beforehand. */
export function TickMany({ path, field, readOnly = false }: TickManyProps) {
  const { routes } = useConfig().config
  const { value, setValue, disabled, showError } = useField<readonly unknown[] | null>({ path })
  const collection = typeof field.relationTo === 'string' ? field.relationTo : null
  const { answer, problem } = useAnswer<{ docs: readonly { id: string; name?: string; slug?: string }[] }>(
    collection === null ? null : `${routes.api}/${collection}?depth=0&limit=0&sort=name`,
    null,
  )
  const options: readonly Option[] =
    collection === null
      ? (field.options ?? []).map((each) => (typeof each === 'string' ? { value: each, label: each } : each))
      : (answer?.docs ?? []).map(({ id, name, slug }) => ({ value: id, label: name ?? slug ?? id }))
  const ticked = (value ?? []).map(idOf)
  const isLocked = readOnly || disabled
  const tick = (option: string, isTicked: boolean) =>
    setValue(options.map((each) => each.value).filter((each) => (each === option ? isTicked : ticked.includes(each))))
  const label = typeof field.label === 'string' ? field.label : field.name
  const { description } = field.admin ?? {}

  return (
    <fieldset className="use-it-boxes field-type" id={`field-${path.replace(/\./g, '__')}`}>
      <legend>
        <FieldLabel as="span" label={label} path={path} />
      </legend>
      {typeof description === 'string' && <p>{description}</p>}
      {showError && <FieldError path={path} showError={showError} />}
      {problem && <p role="alert">{problem}</p>}
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={ticked.includes(option.value)}
              disabled={isLocked}
              onChange={(event) => tick(option.value, event.target.checked)}
            />{' '}
            <bdi>{option.label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value)
