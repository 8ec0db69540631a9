import { localDateIn } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { dayOf } from '../../fields/day.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { submissionStatuses } from '../collections/submissions.ts'
import { routeLabels, type Route } from '../collections/route-decisions.ts'
import { publishedVersions } from '../questionnaires/published.ts'
import type { ResearcherView } from '../views.ts'
import { asResearcher, isTheirs } from './researcher-to-manage.ts'

/** `GET /api/researchers/:id/view`: what the panel of a researcher shows the person who asks. */
export const researcherViewEndpoint: Endpoint = {
  path: '/:id/view',
  method: 'get',
  handler: async (req) => Response.json(await viewOf(req, String(req.routeParams?.id))),
}

async function viewOf(req: PayloadRequest, id: string): Promise<ResearcherView> {
  const found: unknown = await req.payload.findByID({
    collection: slugs.researchers as never,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!found) throw refuse('There is no such researcher, or they are not yours to read.', 404)
  const row = found as { id: string; pinIssuedAt?: string | null }
  const researcher = asResearcher({ ...row })
  const { city } = settingsOf(req.payload)
  const route = await routeOf(req, id)
  return {
    code: researcher.code,
    counts: await countsOf(req, id),
    ...(route !== undefined && { route }),
    pinOn: row.pinIssuedAt ? inWords(localDateIn(city.timeZone, new Date(row.pinIssuedAt))) : null,
    links: await linksFor(req, researcher.code),
    mayManage: isTheirs(req, researcher),
  }
}

/** Counted by the system: an administrator who sets people up sees how many, never what was answered. */
async function countsOf(req: PayloadRequest, researcher: string): Promise<ResearcherView['counts']> {
  const entries = submissionStatuses.map(async (status) => {
    const where = { and: [{ researcher: { equals: researcher } }, { status: { equals: status } }] }
    return [status, (await req.payload.count({ collection: slugs.submissions, where, overrideAccess: true })).totalDocs]
  })
  return Object.fromEntries(await Promise.all(entries)) as ResearcherView['counts']
}

async function routeOf(req: PayloadRequest, researcher: string): Promise<string | null | undefined> {
  if (decide(slugs.routeDecisions, 'read', accountOf(req)) === false) return undefined
  const { docs } = await req.payload.find({
    collection: slugs.routeDecisions as never,
    where: { researcher: { equals: researcher } },
    sort: ['-decidedOn', '-createdAt'],
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const newest = docs[0] as unknown as { route: Route; decidedOn: string } | undefined
  if (!newest) return null
  return `${routeLabels[newest.route]}, since ${inWords(dayOf(newest.decidedOn) as ReturnType<typeof today>)}`
}

/** The code stands behind the #, which no browser sends to a server. */
async function linksFor(req: PayloadRequest, code: string): Promise<ResearcherView['links']> {
  const { siteUrl, ...settings } = settingsOf(req.payload)
  const on = today({ siteUrl, ...settings })
  const open = (await publishedVersions(req.payload, { req })).filter(
    ({ opensOn, closesOn }) => opensOn <= on && (closesOn === null || on <= closesOn),
  )
  return open
    .filter(({ id }, at) => open.findIndex((each) => each.id === id) === at)
    .map(({ id, definition }) => ({ title: definition.title, address: `${siteUrl}/interview/${id}#r=${code}` }))
}
