'use client'

import { SelectField, TextareaField, TextField, useAuth, useFormFields } from '@payloadcms/ui'
import type { SelectFieldClientProps, TextareaFieldClientProps, TextFieldClientProps } from 'payload'
import { accountOf, type Account } from '../../access/account.ts'
import { idOf } from '../../ids.ts'
import { writesWordsOnly } from '../translate/writes-words-only.ts'

/** The title of an offer in one language. A translator changes it in their own languages only. */
export function TitleOfWords(props: TextFieldClientProps) {
  const { isTheirs } = useWhose(props.path)
  return <TextField {...props} readOnly={props.readOnly === true || !isTheirs} />
}

/** What an offer is, and more to know, in one language. */
export function LinesOfWords(props: TextareaFieldClientProps) {
  const { isTheirs } = useWhose(props.path)
  return <TextareaField {...props} readOnly={props.readOnly === true || !isTheirs} />
}

/** Which language a row of words is in. A translator chooses among their own. */
export function LanguageOfWords(props: SelectFieldClientProps) {
  const { isTheirs, translator } = useWhose(props.path)
  const { field } = props
  const options = field.options.filter(
    (option) =>
      translator === null || translator.languages.includes(typeof option === 'string' ? option : option.value),
  )
  return isTheirs ? <SelectField {...props} field={{ ...field, options }} /> : <SelectField {...props} readOnly />
}

/** Whose words a row holds, for whoever looks. The server asks again. */
function useWhose(path: string): { readonly isTheirs: boolean; readonly translator: Account | null } {
  const { user } = useAuth()
  const language = useFormFields(([fields]) => fields[path.replace(/[^.]+$/, 'language')]?.value)
  const organisation = useFormFields(([fields]) => idOf(fields.organisation?.value))
  const account = accountOf({ user } as never)
  if (!writesWordsOnly(account, organisation)) return { isTheirs: true, translator: null }
  const isTheirs = typeof language !== 'string' || language === '' || account.languages.includes(language)
  return { isTheirs, translator: account }
}
