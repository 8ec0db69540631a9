import type { Catalogue } from '@use-it-cities/assessment'
import { textIn } from '@use-it-cities/core'
import type { PayloadRequest, Where } from 'payload'
import { hasOneOf, type Account } from '../../access/account.ts'
import { groupBy } from '../../group-by.ts'
import { idOf } from '../../ids.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { assessingRoles, mayAssess } from '../record/may-assess.ts'
import { asRead, atDesk } from '../record/read-assessment.ts'
import { assessmentFrom, type StoredRow } from '../record/rows.ts'
import { sheetsIn } from '../record/sheets-in.ts'
import { maySee } from '../record/what-may.ts'
import type { AssessBoardView, CatalogueChoice } from '../views.ts'
import { rowViews } from './row-views.ts'

/** Everything of assessments that whoever asks may see. */
export async function boardView(req: PayloadRequest): Promise<AssessBoardView> {
  const account = atDesk(req)
  const { payload } = req
  const everywhere = hasOneOf(account, ['administrator', 'comms-lead'])
  const own: Where = everywhere ? {} : { organisation: { equals: account.organisation ?? '' } }
  const all = { limit: 0, pagination: false } as const
  const [stored, organisations, users] = await Promise.all([
    payload.db.find<StoredRow>({ collection: slugs.assessments, where: own, sort: '-createdAt', ...all }),
    payload.db.find<{ id: string; name: string }>({ collection: slugs.organisations, where: {}, sort: 'name', ...all }),
    payload.db.find<StoredRow>({
      collection: slugs.users,
      where: { and: [{ roles: { in: [...assessingRoles] } }, own] },
      sort: 'name',
      ...all,
    }),
  ])
  const rows = stored.docs.map(assessmentFrom).filter((row) => maySee(account, row))
  const sheets = groupBy(
    await sheetsIn(
      req,
      rows.map(({ id }) => id),
    ),
    ({ assessment }) => assessment,
  )
  const named = organisations.docs.map(({ id, name }) => ({ id, name }))
  return {
    today: today(settingsOf(payload)),
    organisation: named.find(({ id }) => id === account.organisation) ?? null,
    organisations: named.filter(({ id }) => mayOpenFor(account, id)),
    assessors: users.docs.flatMap(({ id, name, organisation }) => {
      const at = idOf(organisation)
      return at === null ? [] : [{ id, name: String(name), organisation: at }]
    }),
    catalogues: catalogueChoices(settingsOf(payload).catalogues),
    assessments: await rowViews(
      req,
      rows.map((row) => asRead(req, account, row, sheets.get(row.id) ?? [])),
    ),
    mayOpen: mayAssess(account),
  }
}

/** An administrator for anybody; everybody else who assesses, for their own organisation. */
export const mayOpenFor = (account: Account, organisation: string): boolean =>
  mayAssess(account) && (hasOneOf(account, ['administrator']) || account.organisation === organisation)

export const catalogueChoices = (catalogues: readonly Catalogue[]): CatalogueChoice[] =>
  catalogues.map(({ id, version, title, items, profiles, pairings }) => ({
    id,
    version,
    title: textIn(title, 'en')?.text ?? id,
    items: items.length,
    isTwoSided: (pairings?.length ?? 0) > 0,
    profiles: profiles.map((profile) => ({
      id: profile.id,
      title: profile.title,
      items: (profile.items === 'all' ? items.length : profile.items.length) + (profile.adds?.length ?? 0),
    })),
  }))
