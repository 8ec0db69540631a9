import type { CollectionBeforeOperationHook } from 'payload'
import { accountOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { newFileName } from '../../ids.ts'
import { mayAssess } from '../record/may-assess.ts'
import { kindOf } from './kind-of.ts'

const maxBytes = 8_000_000

/** Under which a request remembers the name a file came with. */
export const originalName = 'useItOriginalName'

/**
 * Tells by its content what a file is, and gives it a name that says nothing. It is kept byte for byte, because it is
 * evidence; so it is only ever handed out to be saved, never shown.
 */
export const checkFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!['create', 'update', 'updateByID'].includes(operation)) return args
  if (operation !== 'create' && !file) return args
  if (operation !== 'create') throw refuse('Evidence is not replaced. Add the new file and name it in the answer.', 409)
  // Before anything is read: this hook comes before the rules of access.
  if (req.payloadAPI !== 'local' && !mayAssess(accountOf(req)))
    throw refuse('Evidence is added by assessors. Sign in as one of them.', 403)
  if (!file) throw refuse('Expected a file. Choose one.')
  if (file.data.length > maxBytes)
    throw refuse('The file is larger than 8 MB. Choose a smaller one, or keep it elsewhere and give its address.', 413)
  const kind = await kindOf(file.data, file.name)
  if (!kind)
    throw refuse(
      'Expected a PDF, a picture (JPEG, PNG or WebP), an office document (.docx, .xlsx, .pptx, .odt, .ods, .odp) without macros, a CSV file or plain text; this file is something else or is damaged. Save it as PDF and try again.',
      415,
    )
  req.context = { ...req.context, [originalName]: shortName(file.name) }
  req.file = { ...file, mimetype: kind.mimeType, name: newFileName(kind.extension) }
  return args
}

/** The name as it was, without folders and without characters that could turn a line around. */
const shortName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-120) || 'file'
