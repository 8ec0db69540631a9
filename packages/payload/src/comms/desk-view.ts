import { createHash } from 'node:crypto'
import { localDateIn, type LocalDate } from '@use-it-cities/core'
import type { Payload, PayloadRequest } from 'payload'
import { accountOf, hasOneOf, type Account } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { permissions } from '../access/permissions.ts'
import { loadNames } from '../gate/names.ts'
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

const inOrder = (a: SortedRow, b: SortedRow) => (a.by === b.by ? (a.row.id < b.row.id ? -1 : 1) : a.by < b.by ? -1 : 1)

async function storyRows(
  payload: Payload,
  organisation: string | null,
  days: Pick<DeskView, 'today' | 'weekFrom' | 'endingBy'>,
): Promise<SortedRow[]> {
  const settings = settingsOf(payload)
  const names = await loadNames(payload)
  const facts = inStepWith(payload, JSON.stringify([...names.slugOf, ...names.reports]), () =>
    factsInStep(payload, names),
  )
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
    gone,
    places: names.lists.places,
    admin: payload.config.routes.admin,
    dayOf: (moment: string) => localDateIn(settings.city.timeZone, new Date(moment)),
  }
  const isTheirs = (story: StoryFacts | undefined): story is StoryFacts =>
    story !== undefined && (organisation === null || story.organisation === organisation)
  const theirs = [...stories.values()].filter(isTheirs)
  const rows = theirs.flatMap((story) => {
    const one: OneStory = {
      story,
      live: publicStories.get(story.id),
      texts: textsOf.get(story.id) ?? [],
      liveTexts: publicTexts,
      consents: consentsOf.get(story.id) ?? [],
    }
    return sortStory(one, asked)
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

const known = new WeakMap<Payload, { readonly stamp: string; readonly facts: FactsInStep }>()

/** Kept for as long as the lists of the city stay the same: what a row means depends on them. */
function inStepWith(payload: Payload, names: string, make: () => FactsInStep): FactsInStep {
  const stamp = createHash('sha256').update(names).digest('base64url')
  const kept = known.get(payload)
  if (kept?.stamp === stamp) return kept.facts
  const facts = make()
  known.set(payload, { stamp, facts })
  return facts
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
