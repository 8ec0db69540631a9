import { createHash } from 'node:crypto'
import { addDays, localDateIn } from '@use-it-cities/core'
import type { Payload, PayloadRequest } from 'payload'
import { accountOf, hasOneOf, isOfTheirs, type Account } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { permissions } from '../access/permissions.ts'
import { loadNames, type Names } from '../gate/names.ts'
import { groupBy } from '../group-by.ts'
import { waitingRows } from '../messages/desk/waiting-rows.ts'
import { publishingRoles, takeDownRoles } from '../roles.ts'
import { settingsOf, today as todayIn } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { ledgerIn } from '../take-down/ledger.ts'
import { askRows } from './asks.ts'
import { factsInStep, type FactsInStep, type StoryFacts } from './facts.ts'
import { checksInStep, heldKey } from './held-up.ts'
import { scheduledRows, type Target } from './scheduled.ts'
import { answersAbout, sortStory, toBeChecked, type Answers, type OneStory, type SortedRow } from './sort-stories.ts'
import { takeDownRows } from './take-downs.ts'
import { deskLists, type DeskAct, type DeskListId, type DeskRow, type DeskView } from './views.ts'
import { colleagues, type Colleagues } from './waits-on.ts'

const shown = 20
const onOnePage = 50
const endingWithinDays = 60
const weekDays = 7

/** Lists that say something about a consent: for those who may read consents. */
const aboutConsent: readonly DeskListId[] = ['ending', 'ask-again', 'second-person']

/** May this account open the desk? Whoever reads stories may. */
export const mayOpenDesk = (account: Account | null): boolean => decide(slugs.stories, 'read', account) !== false

/** One list alone, in pages of its own. */
export interface OneList {
  readonly list: DeskListId
  readonly page: number
}

/** What there is to do today, for whoever asks. A fixed number of questions to the database, however many stories. */
export async function deskView(req: PayloadRequest, only: OneList | null = null): Promise<DeskView> {
  const { payload } = req
  const account = accountOf(req)
  const organisation = hasOneOf(account, permissions[slugs.stories].read.all) ? null : (account?.organisation ?? '')
  const today = todayIn(settingsOf(payload))
  const days = { today, weekFrom: addDays(today, 1 - weekDays), endingBy: addDays(today, endingWithinDays) }
  const [{ rows, names, textOf }, takeDowns, waiting] = await Promise.all([
    storyRows(payload, organisation, days),
    takeDownRows(req),
    waitingRows(req),
  ])
  const asks = await askRows(payload, account, textOf)
  const hidden = new Set<DeskListId>(decide(slugs.consents, 'read', account) === false ? aboutConsent : [])
  if (takeDowns === null) hidden.add('take-downs')
  if (asks === null) hidden.add('asks')
  for (const [list, found] of Object.entries(waiting)) if (found === null) hidden.add(list as DeskListId)
  const byList = groupBy(
    [...rows, ...(takeDowns ?? []), ...(asks ?? []), ...Object.values(waiting).flatMap((found) => found ?? [])],
    ({ list }) => list,
  )
  const said = await colleagues(payload, names, account?.id ?? null)
  const show = shownTo(account, said, settingsOf(payload).city.timeZone)
  return {
    ...days,
    organisation,
    lists: deskLists
      .filter((id) => !hidden.has(id) && (only === null || only.list === id))
      .map((id) => {
        const inList = (byList.get(id) ?? []).toSorted(inOrder)
        const [size, page] = only === null ? [shown, 1] : [onOnePage, only.page]
        const from = (page - 1) * size
        return {
          id,
          count: inList.length,
          rows: inList.slice(from, from + size).map(show),
          page,
          pages: Math.max(1, Math.ceil(inList.length / size)),
        }
      }),
  }
}

/** A row as one person sees it: with names, and with a button only for those who may press it. */
const shownTo =
  (account: Account | null, { nameOf }: Colleagues, timeZone: string) =>
  ({ row, waitsOn, since, organisation, act }: SortedRow): DeskRow => ({
    ...row,
    waitsFor: waitsOn && nameOf(waitsOn, organisation),
    since: since === null ? null : localDateIn(timeZone, new Date(since)),
    act: act && mayDo(account, act, organisation) ? act : null,
  })

function mayDo(account: Account | null, { kind }: DeskAct, organisation: string | null): boolean {
  if (kind === 'publish') return hasOneOf(account, publishingRoles)
  return (
    hasOneOf(account, takeDownRoles) || (hasOneOf(account, ['partner-editor']) && isOfTheirs(account, organisation))
  )
}

/**
 * Works the whole desk out once in the background, so that the first who opens it after a start does not wait for what it
 * reads: every story, and the words of those that are ready.
 */
export async function readDeskAhead(payload: Payload): Promise<void> {
  try {
    const today = todayIn(settingsOf(payload))
    await storyRows(payload, null, {
      today,
      weekFrom: addDays(today, 1 - weekDays),
      endingBy: addDays(today, endingWithinDays),
    })
  } catch (err) {
    payload.logger.warn({ err, msg: 'The desk could not be read ahead; whoever opens it first waits for it.' })
  }
}

const inOrder = (a: SortedRow, b: SortedRow) => (a.by === b.by ? (a.row.id < b.row.id ? -1 : 1) : a.by < b.by ? -1 : 1)

async function storyRows(
  payload: Payload,
  organisation: string | null,
  days: Pick<DeskView, 'today' | 'weekFrom' | 'endingBy'>,
): Promise<{
  rows: SortedRow[]
  names: Names
  textOf: (of: { story: string; language: string | null }) => string | null
}> {
  const settings = settingsOf(payload)
  const { facts, checks, names } = await factsNow(payload)
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
    weekFromMoment: `${addDays(days.weekFrom, -1)}T00:00:00.000Z`,
    places: names.lists.places,
    admin: payload.config.routes.admin,
    dayOf: (moment: string) => localDateIn(settings.city.timeZone, new Date(moment)),
  }
  const isTheirs = (story: StoryFacts | undefined): story is StoryFacts =>
    story !== undefined && (organisation === null || story.organisation === organisation)
  const isPutAway = ({ id }: StoryFacts) => publicStories.get(id)?.isArchived === true
  const judged = [...stories.values()]
    .filter((story) => isTheirs(story) && !isPutAway(story) && !gone.has(story.code))
    .map((story) => {
      const ofStory = textsOf.get(story.id) ?? []
      const one: OneStory = {
        story,
        live: publicStories.get(story.id),
        texts: ofStory,
        liveTexts: ofStory.map(({ id }) => publicTexts.get(id)),
        consents: consentsOf.get(story.id) ?? [],
      }
      const of = [days.today, one.live, ...one.texts, ...one.liveTexts, ...one.consents]
      const answers = answered(story, of, () => answersAbout(one, asked))
      return { one, of, answers, candidates: toBeChecked(one, answers, asked) }
    })
  const held = await checks(judged.flatMap(({ candidates }) => candidates))
  const rows = judged.flatMap(({ one, of, answers, candidates }) => {
    const ofChecks = candidates.map(({ text, live }) => held.get(heldKey(text, live === null ? 'newest' : 'live')))
    return sorted(one.story, [...of, ...ofChecks], () => sortStory(one, answers, held, asked))
  })
  const targetOf = (collection: string, id: string): Target | null => {
    const text = collection === slugs.texts ? texts.get(id) : undefined
    const story = stories.get(text?.story ?? id)
    if (!isTheirs(story) || isPutAway(story) || gone.has(story.code)) return null
    const isOut = text ? !text.isDraft : publicStories.get(id)?.isPublished === true
    return { id, code: story.code, title: text?.title || story.title, organisation: story.organisation, isOut }
  }
  const textOf = ({ story, language }: { story: string; language: string | null }) =>
    textsOf.get(story)?.find((text) => text.language === language)?.id ?? null
  return { rows: [...rows, ...(await scheduledRows(payload, targetOf))], names, textOf }
}

/** The same again for as long as it is the same day and nothing that belongs to the story was read anew. */
function remembering<Value>() {
  const before = new WeakMap<StoryFacts, { readonly of: readonly unknown[]; readonly value: Value }>()
  return (story: StoryFacts, of: readonly unknown[], work: () => Value): Value => {
    const last = before.get(story)
    if (last?.of.length === of.length && last.of.every((each, at) => each === of[at])) return last.value
    const value = work()
    before.set(story, { of, value })
    return value
  }
}
const answered = remembering<Answers>()
const sorted = remembering<SortedRow[]>()

type Checks = ReturnType<typeof checksInStep>
const known = new WeakMap<Payload, { readonly stamp: string; readonly facts: FactsInStep; readonly checks: Checks }>()

/** Kept for as long as the lists of the city stay the same: what a row means depends on them. */
async function factsNow(payload: Payload): Promise<{ facts: FactsInStep; checks: Checks; names: Names }> {
  const names = await loadNames(payload)
  const stamp = createHash('sha256')
    .update(JSON.stringify([...names.slugOf, ...names.reports, names.lists.places]))
    .digest('base64url')
  const kept = known.get(payload)
  if (kept?.stamp === stamp) return { ...kept, names }
  const made = { stamp, facts: factsInStep(payload, names), checks: checksInStep(payload, names) }
  known.set(payload, made)
  return { ...made, names }
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
