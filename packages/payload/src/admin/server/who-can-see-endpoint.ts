import { directionOf, languages, localDateIn, type Language } from '@use-it-cities/core'
import { consentState, type ConsentState } from '@use-it-cities/success-stories'
import type { Endpoint, PayloadRequest } from 'payload'
import { decide } from '../../access/may.ts'
import { accountOf, hasOneOf, isOfTheirs } from '../../access/account.ts'
import { currentFeed } from '../../feed/current-feed.ts'
import { explain, type LanguageVerdict } from '../../gate/explain.ts'
import { loadStoryRecords } from '../../gate/story-records.ts'
import { isLiveStory, mayChangeLive } from '../../hooks/media.ts'
import { refuse } from '../../hooks/refuse.ts'
import { publishingRoles, takeDownRoles } from '../../roles.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { inWords } from '../shared/in-words.ts'
import type { LanguageView, StoryView } from '../shared/views.ts'

/** `GET /api/stories/:id/who-can-see`: what the panel of a story shows the person who asks. */
export const whoCanSeeEndpoint: Endpoint = {
  path: '/:id/who-can-see',
  method: 'get',
  handler: async (req) => Response.json(await storyView(req, String(req.routeParams?.id))),
}

async function storyView(req: PayloadRequest, id: string): Promise<StoryView> {
  const row: unknown = await req.payload.findByID({
    collection: slugs.stories as never,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!row) throw refuse('This story does not exist, or it is not yours to read.', 404)
  const story = row as Readonly<Record<string, unknown>>
  const { city, siteUrl } = settingsOf(req.payload)
  const code = String(story.code)
  const [verdict, { feed }, texts, recorded] = await Promise.all([
    explain(req, story),
    currentFeed(req.payload),
    req.payload.count({ collection: slugs.texts, where: { story: { equals: id } }, overrideAccess: true, req }),
    recordedIn(req, id),
  ])
  const live = feed.stories.find((each) => each.code === code)
  const tombstone = feed.tombstones.find((each) => each.code === code)
  const account = accountOf(req)
  const kind = story.kind === 'reported' ? 'reported' : 'told'
  const { standing } = consentState((await loadStoryRecords(req, { id, code })).consents)
  const mayAddText = decide(slugs.texts, 'create', account) !== false
  const mayAddRecording =
    decide(slugs.recordings, 'create', account) !== false && (mayChangeLive(req) || !(await isLiveStory(req, id)))

  return {
    code,
    kind,
    takenDown: tombstone
      ? `This story was taken down on ${inWords(tombstone.on)}. It cannot be shown again; a new telling is a new story.`
      : null,
    archived: story.archivedOn
      ? `In the archive since ${inWords(localDateIn(city.timeZone, new Date(String(story.archivedOn))))}. Nobody outside sees it.`
      : null,
    mayArchive: hasOneOf(account, publishingRoles),
    answer: kind === 'told' ? (answers[standing] ?? null) : null,
    mayTakeDown:
      hasOneOf(account, takeDownRoles) ||
      (hasOneOf(account, ['partner-editor']) && isOfTheirs(account, story.organisation)),
    mayRecordConsent: kind === 'told' && decide(slugs.consents, 'create', account) !== false,
    languages: city.languages.map((language): LanguageView => {
      const isLive = live?.texts[language] !== undefined
      const found = verdict.languages.find((each) => each.language === language)
      return {
        language,
        name: languages[language].name,
        dir: directionOf(language),
        text: found?.text ?? null,
        mayAddText,
        recording: live?.texts[language]?.recording ? 'played' : recorded.has(language) ? 'kept-back' : 'none',
        mayAddRecording: mayAddRecording && found?.text !== undefined && found.text !== null,
        isLive,
        until: isLive && live?.visibleUntil ? inWords(live.visibleUntil) : null,
        because: isLive ? newerWords(found) : because(language, found, texts.totalDocs > 0 ? verdict.sentences : []),
        address: isLive ? `${siteUrl}/${language}/stories/${code}` : null,
      }
    }),
  }
}

/** The languages in which somebody has read it aloud. */
async function recordedIn(req: PayloadRequest, story: string): Promise<ReadonlySet<unknown>> {
  const { docs } = await req.payload.db.find<{ id: string; language?: unknown }>({
    collection: slugs.recordings,
    where: { story: { equals: story } },
    select: { language: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.map(({ language }) => language))
}

const answers: Readonly<Partial<Record<ConsentState['standing'], string>>> = {
  refused:
    'The teller said no, so the story stays private. Nothing else has to be done. If they ever want it told, record what they say then.',
  paused: 'The teller has paused it, so nobody sees it for now. It is shown again when they say so.',
}

const newerWords = (verdict: LanguageVerdict | undefined): string[] =>
  verdict && verdict.sentences.length > 0 ? ['Not all of this is on the site.', ...verdict.sentences] : []

function because(
  language: Language,
  found: LanguageVerdict | undefined,
  general: readonly string[],
): readonly string[] {
  if (!found) return general.length > 0 ? general : [`There is no text in ${languages[language].english} yet.`]
  return found.visible ? ['Everything is there. The comms lead can publish it.'] : found.sentences
}
