'use client'

import type { FieldProps } from './answer-field.ts'
import { Consent, Likert, Rank, SelectMany, SelectOne } from './choice-fields.tsx'
import { Contact, DayField, NumberField, Occupation, TextField } from './text-fields.tsx'

/** The box or boxes of one question, by its type. Notes and calculated values have none; repeats are made of questions. */
export function Field({ question, ...rest }: FieldProps) {
  switch (question.type) {
    case 'select-one':
    case 'place':
      return <SelectOne question={question} {...rest} />
    case 'select-many':
      return <SelectMany question={question} {...rest} />
    case 'rank':
      return <Rank question={question} {...rest} />
    case 'likert':
      return <Likert question={question} {...rest} />
    case 'consent':
      return <Consent question={question} {...rest} />
    case 'integer':
    case 'decimal':
      return <NumberField question={question} {...rest} />
    case 'date':
    case 'time':
      return <DayField question={question} {...rest} />
    case 'contact':
      return <Contact question={question} {...rest} />
    case 'occupation':
      return <Occupation question={question} {...rest} />
    case 'text':
    case 'qualification':
    case 'recording':
    case 'photo':
      return <TextField question={question} {...rest} />
    case 'note':
    case 'calculated':
    case 'repeat':
      return null
  }
}
