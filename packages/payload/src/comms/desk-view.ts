import { createHash } from 'node:crypto'
import { localDateIn, type LocalDate } from '@use-it-cities/core'
import type { Payload, PayloadRequest } from 'payload'
import { accountOf, hasOneOf, type Account } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { permissions } from '../access/permissions.ts'
import { loadNames, type Names } from '../gate/names.ts'
import { groupBy } from '../group-by.ts'
import { settingsOf, today as todayIn } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { ledgerIn } from '../take-down/ledger.ts'
import { factsInStep, type FactsInStep, type StoryFacts } from './facts.ts'
import { scheduledRows, type Target } from './scheduled.ts'
import { sortStory, type OneStory, type SortedRow } from './sort-stories.ts'
import { takeDownRows } from './take-downs.ts'
import { deskLists, type DeskListId, type DeskView } from './views.ts'

const shown = 20
const endingWithinDays = 60
const weekDays = 7

/** Lists that say something about a consent: for those who may read consents. */
const aboutConsent: readonly DeskListId[] = ['ending', 'second-person']

/** May this account open the desk? Whoever reads stories may. */
export const mayOpenDesk = (account: Account | null): boolean => decide(slugs.stories, 'read', account) !== false

/** What there is to do today, for whoever asks. A fixed number of questions to the database, however many stories. */
export async function deskView(req: PayloadRequest): Promise<DeskView> {
  const { payload } = req
  const account = accountOf(req)
  const organisation = hasOneOf(account, permissions[slugs.stories].read.all) ? null : (account?.organisation ?? '')
  const today = todayIn(settingsOf(payload))
  const days = { today, weekFrom: plusDays(today, 1 - weekDays), endingBy: plusDays(today, endingWithinDays) }
  const [rows, takeDowns] = await Promise.all([storyRows(payload, organisation, days), takeDownRows(req)])
  const hidden = new Set<DeskListId>(decide(slugs.consents, 'read', account) === false ? aboutConsent : [])
  if (takeDowns === null) hidden.add('take-downs')
  const byList = groupBy([...rows, ...(takeDowns ?? [])], ({ list }) => list)
  return {
    ...days,
    organisation,
    lists: deskLists
      .filter((id) => !hidden.has(id))
      .map((id) => {
        const inList = (byList.get(id) ?? []).toSorted(inOrder)
        return { id, count: inList.length, rows: inList.slice(0, shown).map(({ row }) => row) }
      }),
  }
}

/** Reads everything once in the background, so that the first who opens the desk after a start does not wait for it. */
export async function readDeskAhead(payload: Payload): Promise<void> {
  try {
    const { facts } = await factsNow(payload)
    await facts.stories()
    await facts.publicStories()
    await facts.texts()
    await facts.publicTexts()
    await facts.consents()
  } catch (err) {
    payload.logger.warn({ err, msg: 'The desk could not be read ahead; whoever opens it first waits for it.' })
  }
}

const inOrder = (a: SortedRow, b: SortedRow) => (a.by === b.by ? (a.row.id < b.row.id ? -1 : 1) : a.by < b.by ? -1 : 1)

async function storyRows(
  payload: Payload,
  organisation: string | null,
  days: Pick<DeskView, 'today' | 'weekFrom' | 'endingBy'>,
): Promise<SortedRow[]> {
  const settings = settingsOf(payload)
  const { facts, names } = await factsNow(payload)
  const gone = await goneCodes(payload)
  // First, because texts and consents take the code of their story from there.
  const stories = await facts.stories()
  const [publicStories, texts, publicTexts, consents] = await Promise.all([
    facts.publicStories(),
    facts.texts(),
    facts.publicTexts(),
    facts.consents(),
  ])
  const textsOf = groupBy([...texts.values()], ({ story }) => story)
  const consentsOf = groupBy([...consents.values()], ({ story }) => story)
  const asked = {
    ...days,
    weekFromMoment: `${plusDays(days.weekFrom, -1)}T00:00:00.000Z`,
    places: names.lists.places,
    admin: payload.config.routes.admin,
    dayOf: (moment: string) => localDateIn(settings.city.timeZone, new Date(moment)),
  }
  const isTheirs = (story: StoryFacts | undefined): story is StoryFacts =>
    story !== undefined && (organisation === null || story.organisation === organisation)
  const theirs = [...stories.values()].filter(
    (story) => isTheirs(story) && publicStories.get(story.id)?.isArchived !== true && !gone.has(story.code),
  )
  const rows = theirs.flatMap((story) => {
    const ofStory = textsOf.get(story.id) ?? []
    const one: OneStory = {
      story,
      live: publicStories.get(story.id),
      texts: ofStory,
      liveTexts: ofStory.map(({ id }) => publicTexts.get(id)),
      consents: consentsOf.get(story.id) ?? [],
    }
    return remembered(one, days.today, () => sortStory(one, asked))
  })
  const targetOf = (collection: string, id: string): Target | null => {
    const text = collection === slugs.texts ? texts.get(id) : undefined
    const story = stories.get(text?.story ?? id)
    if (!isTheirs(story) || gone.has(story.code)) return null
    const isOut = text ? !text.isDraft : publicStories.get(id)?.isPublished === true
    return { id, code: story.code, title: text?.title || story.title, isOut }
  }
  return [...rows, ...(await scheduledRows(payload, targetOf))]
}

interface Remembered {
  readonly of: readonly unknown[]
  readonly rows: SortedRow[]
}
const sorted = new WeakMap<StoryFacts, Remembered>()

/** The same rows again for as long as it is the same day and nothing that belongs to the story was read anew. */
function remembered(one: OneStory, today: LocalDate, sort: () => SortedRow[]): SortedRow[] {
  const of = [today, one.live, ...one.texts, ...one.liveTexts, ...one.consents]
  const before = sorted.get(one.story)
  if (before?.of.length === of.length && before.of.every((each, at) => each === of[at])) return before.rows
  const rows = sort()
  sorted.set(one.story, { of, rows })
  return rows
}

const known = new WeakMap<Payload, { readonly stamp: string; readonly facts: FactsInStep }>()

/** Kept for as long as the lists of the city stay the same: what a row means depends on them. */
async function factsNow(payload: Payload): Promise<{ facts: FactsInStep; names: Names }> {
  const names = await loadNames(payload)
  const stamp = createHash('sha256')
    .update(JSON.stringify([...names.slugOf, ...names.reports, names.lists.places]))
    .digest('base64url')
  const kept = known.get(payload)
  if (kept?.stamp === stamp) return { facts: kept.facts, names }
  const facts = factsInStep(payload, names)
  known.set(payload, { stamp, facts })
  return { facts, names }
}

/** The ledger too: its line alone takes a story down, whatever failed after it. */
async function goneCodes(payload: Payload): Promise<Set<string>> {
  const [tombstones, withdrawals] = await Promise.all([
    payload.db.find<{ id: string; code: string }>({
      collection: slugs.tombstones,
      limit: 0,
      pagination: false,
      select: { code: true },
    }),
    ledgerIn(settingsOf(payload).dataDir).read(),
  ])
  return new Set([...tombstones.docs, ...withdrawals].map(({ code }) => code))
}

function plusDays(day: LocalDate, days: number): LocalDate {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10) as LocalDate
}
