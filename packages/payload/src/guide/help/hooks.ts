import { isLocalDate } from '@use-it-cities/core'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { permissions } from '../../access/permissions.ts'
import { dayOf } from '../../fields/day.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { addMonths } from '../add-months.ts'
import { refuseWhenWrong } from '../wrong.ts'
import { wrongInHelp } from './wrong-in-help.ts'

type Row = Record<string, unknown>

/** How long an entry is shown after it was checked, unless somebody says otherwise. */
export const reviewMonths = 6

/** Only entries of their own organisation are a partner editor's to write: a new one gets it, an old one keeps it. */
export const keepOwnOrganisation: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const account = accountOf(req)
  if (account === null || hasOneOf(account, permissions[slugs.localHelp].update.all)) return data
  const given = data?.organisation === undefined ? undefined : idOf(data.organisation)
  if (given !== undefined && given !== account.organisation)
    throw refuse('Expected your own organisation. Ask an employment coach to write about another one.', 403)
  return operation === 'create'
    ? { ...data, organisation: account.organisation }
    : { ...data, organisation: idOf(originalDoc?.organisation) }
}

/** Fills in the day to review by, and refuses what no page could show. */
export const checkHelp: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const before: Row | undefined = operation === 'update' ? (originalDoc as Row | undefined) : undefined
  const filled: Row = { ...data, ...reviewDay(data ?? {}, before) }
  const after: Row = { ...before, ...filled, contact: { ...rowOf(before?.contact), ...rowOf(filled.contact) } }
  refuseWhenWrong(slugs.localHelp, req, wrongInHelp(after, today(settingsOf(req.payload)), before))
  return filled
}

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})

/** A new check without a new day to review by gets one, six months on. */
function reviewDay(data: Row, before: Row | undefined): { reviewBy?: string } {
  const checkedOn = dayOf(data.checkedOn)
  if (typeof checkedOn !== 'string' || !isLocalDate(checkedOn)) return {}
  const isChecked = checkedOn !== dayOf(before?.checkedOn)
  const reviewBy = dayOf(data.reviewBy)
  const isGiven = typeof reviewBy === 'string' && reviewBy !== '' && reviewBy !== dayOf(before?.reviewBy)
  if (isGiven || (!isChecked && reviewBy !== null && reviewBy !== '')) return {}
  return { reviewBy: `${addMonths(checkedOn, reviewMonths)}T12:00:00.000Z` }
}

export const auditCheck: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const checkedOn = dayOf((doc as Row).checkedOn)
  if (typeof checkedOn === 'string' && checkedOn !== dayOf((previousDoc as Row | undefined)?.checkedOn))
    await audit(req, { action: 'help-checked', kind: slugs.localHelp, target: String(doc.id), detail: checkedOn })
  return doc
}

export const auditHelpDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await audit(req, { action: 'help-deleted', kind: slugs.localHelp, target: String(id) })
  return doc
}

/** May whoever asks keep help at all? Which rows is for the rules of access. */
export const mayKeepHelp = (req: PayloadRequest): boolean => {
  const { all, own } = permissions[slugs.localHelp].update
  return hasOneOf(accountOf(req), [...(all ?? []), ...(own ?? [])])
}
