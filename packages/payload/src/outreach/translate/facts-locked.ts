import type { Field, FieldAccess } from 'payload'
import { accountOf } from '../../access/account.ts'
import { isRow } from '../rows.ts'
import { writesWordsOnly } from './writes-words-only.ts'

/** A fact of an offer is written by whoever offers it, and shown to translators without being theirs to change. */
export const notByTranslators: FieldAccess = ({ doc, req }) =>
  !writesWordsOnly(accountOf(req), isRow(doc) ? doc.organisation : undefined)

/** The fields of an offer, all but its words closed to translators. A field that is closed already stays so. */
export const factsLocked = (fields: readonly Field[]): Field[] =>
  fields.map((field): Field => {
    if (!('name' in field)) return 'fields' in field ? { ...field, fields: factsLocked(field.fields) } : field
    if (field.name === 'words' || field.type === 'ui' || field.access?.update !== undefined) return field
    return { ...field, access: { ...field.access, update: notByTranslators } } as Field
  })
