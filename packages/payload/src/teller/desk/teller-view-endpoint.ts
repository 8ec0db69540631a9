import { isLanguage, languages, localDateIn, type LocalDate } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { dayOf } from '../../fields/day.ts'
import type { StoryRow } from '../../hooks/story-for.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { actLabels } from '../collections/act-labels.ts'
import { storyOfTheirs } from '../link/story-to-link.ts'
import type { TellerView, TellerWord } from '../views.ts'

/**
 * `GET /api/tellers/story/:id`: how it stands with the teller's page. `{ view: null }` for stories without a teller, and
 * for people who do not sit with tellers.
 */
export const tellerViewEndpoint: Endpoint = {
  path: '/tellers/story/:id',
  method: 'get',
  handler: async (req) => {
    if (decide(slugs.tellerLinks, 'read', accountOf(req)) === false) return Response.json({ view: null })
    const story = await storyOfTheirs(req, String(req.routeParams?.id))
    return Response.json({ view: story.kind === 'told' ? await viewOf(req, story) : null })
  },
}

async function viewOf(req: PayloadRequest, story: StoryRow): Promise<TellerView> {
  const { city } = settingsOf(req.payload)
  const { sourceLanguage } = story
  const begins = isLanguage(sourceLanguage) ? sourceLanguage : (city.languages[0] ?? 'en')
  const [link, said] = await Promise.all([linkOf(req, story.id), saidBy(req, story.id)])
  return { link, said, begins, languages: city.languages.map((code) => ({ code, name: languages[code].name })) }
}

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

async function linkOf(req: PayloadRequest, story: string): Promise<TellerView['link']> {
  const settings = settingsOf(req.payload)
  const { docs } = await req.payload.db.find<Row>({
    collection: slugs.tellerLinks,
    where: { and: [{ story: { equals: story } }, { endedOn: { exists: false } }] },
    sort: '-createdAt',
    limit: 1,
    req,
  })
  const [row] = docs
  if (!row) return null
  const expiresOn = dayOf(row.expiresOn) as LocalDate
  if (expiresOn < today(settings)) return null
  return {
    language: nameOf(row.language) ?? '',
    issuedOn: momentInWords(req, row.createdAt),
    expiresOn: inWords(expiresOn),
    isClosed: Boolean(row.lockedUntil) && new Date(String(row.lockedUntil)) > settings.now(),
  }
}

async function saidBy(req: PayloadRequest, story: string): Promise<TellerWord[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection: slugs.tellerActs,
    where: { story: { equals: story } },
    sort: '-receivedAt',
    limit: 50,
    req,
  })
  return docs.map(({ id, act, receivedAt, language, words, answeredAt }) => ({
    id,
    what: actLabels[act as keyof typeof actLabels],
    on: momentInWords(req, receivedAt),
    language: nameOf(language),
    words: typeof words === 'string' ? words : null,
    ...(act === 'ask-for-change' && { answered: answeredAt ? momentInWords(req, answeredAt) : null }),
  }))
}

const nameOf = (language: unknown): string | null => (isLanguage(language) ? languages[language].name : null)

const momentInWords = (req: PayloadRequest, moment: unknown): string =>
  inWords(localDateIn(settingsOf(req.payload).city.timeZone, new Date(moment as string | Date)))
