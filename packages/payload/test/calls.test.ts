import { newIntakeKey } from '@use-it-cities/questionnaire-schema/sealed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calls, type Call } from '../src/access/calls.ts'
import { newId } from '../src/ids.ts'
import { roleNames, type Role } from '../src/roles.ts'
import { slugs, type Slug } from '../src/slugs.ts'
import { aPerson, aStory, aText, idBySlug, type Person } from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'
import { reachFor } from './support/permissions-table.ts'
import { restAs, type Answer } from './support/rest.ts'

/** `mine`: of the organisation and in a language of whoever asks; `theirs`: of others, in another language. */
const whose = ['mine', 'theirs'] as const
type Whose = (typeof whose)[number]

interface Target {
  readonly of: Whose
  readonly story: string
  readonly text: string
  readonly hash: string
  readonly comment: string
  readonly ask: string
  /** Of a short link. */
  readonly code: string
  readonly roundUp: string
  readonly aside: string
  readonly organisation: string
  readonly takeDown: { readonly id: string; readonly code: string }
}

/** What is sent in each call, after the address. Nothing in it is a reason to be refused but who asks. */
const sent: Readonly<Record<string, (it: Target) => unknown>> = {
  '/stories/:id/take-down': () => ({}),
  '/story-texts/:id/approve': ({ hash }) => ({ hash }),
  '/story-texts/:id/teller-approval': ({ hash }) => ({ hash }),
  '/review/check': ({ text }) => ({ text }),
  '/review/comment': ({ text }) => ({ text, words: 'Very clear.' }),
  '/review/submit': ({ text, hash }) => ({ text, hash }),
  '/review/let-stand': ({ text, hash, of }) => ({
    text,
    hash,
    code: 'words.jargon',
    path: `texts/${of === 'mine' ? 'ur' : 'ar'}/title`,
    reason: 'It is the name of the workshop.',
  }),
  '/review/request-changes': ({ text, hash }) => ({ text, hash, words: 'Say which day.' }),
  '/review/resolve': ({ comment }) => ({ comment }),
  '/review/approve': ({ text, hash }) => ({ text, hash }),
  '/review/archive': ({ story }) => ({ story }),
  '/review/unarchive': ({ story }) => ({ story }),
  '/tellers/issue': ({ story }) => ({ story, language: 'en' }),
  '/tellers/end': ({ story }) => ({ story }),
  '/tellers/receipt.pdf': ({ story }) => ({ story, language: 'en' }),
  '/tellers/slip.pdf': ({ story }) => ({ story, language: 'en', secret: 'none', pin: '123456' }),
  '/tellers/answered': ({ ask }) => ({ ask }),
  '/tellers/gone.pdf': () => ({ linkHash: '0'.repeat(64), language: 'en' }),
  '/tellers/open': () => ({ linkHash: '0'.repeat(64), pin: '123456' }),
  '/tellers/say': () => ({}),
  '/outreach/intake': () => ({ sealed: {} }),
  '/contact-messages/from-paper': ({ organisation }) => ({
    language: 'ur',
    name: 'A Neighbour',
    reach: { by: 'phone', at: '0121 496 0000' },
    wantsCall: false,
    topic: 'work',
    words: '',
    whoTold: 'friend',
    agreed: true,
    organisation,
  }),
  '/messages-aside/:id/open-again': () => ({}),
  '/round-ups/draft': () => ({}),
  '/round-ups/:id/send': () => ({ hash: '0'.repeat(64) }),
  '/consents/form.pdf': ({ story }) => ({ story, language: 'en' }),
  '/share-kit/paper.pdf': ({ story }) => ({ story, language: 'en', paper: 'leaflet', copies: 1, places: 'Here' }),
  '/share-kit/banner.pdf': ({ code }) => ({
    code,
    language: 'en',
    line: 'Come in.',
    width: 3000,
    height: 900,
    scannedFrom: 6,
  }),
  '/data/export': () => ({}),
  '/data/import': () => ({}),
  '/data/restored/confirm': () => ({ exportedAt: '2026-03-01T09:00:00.000Z' }),
  '/languages/save': ({ story, of, hash }) => ({
    story,
    language: of === 'mine' ? 'ur' : 'ar',
    opened: hash,
    read: null,
    title: 'T',
    summary: 'S',
    body: null,
    isUpToDate: false,
  }),
}

/** What stands after the address of a call that only asks. */
const asked: Readonly<Record<string, (it: Target) => string>> = {
  '/consents/wording': () => '?language=en',
  '/review/text': ({ text }) => `?text=${text}`,
  '/languages/translate': ({ text }) => `?text=${text}`,
}

/** Last, because nothing can be done after them that whoever asks could do before. */
const endsIt = ['/languages/save', '/stories/:id/take-down']

/** Of no row, but of all that whoever asks may see: there is nothing in them that is somebody else's. */
const isList = ({ path }: Call) =>
  ['/consents/wording', '/review/due', '/print-runs/recall', '/comms/desk', '/languages/board'].includes(path) ||
  path === '/referral-codes/aims' ||
  /^\/(audit|data)\//.test(path)

const isRefused = ({ status, body }: Answer) =>
  [401, 403, 404].includes(status) || ('view' in body && body.view === null)

describe.each(databases)('who may call what, on %s', (database) => {
  let cms: Cms
  let people: Record<Role, Person>
  /** Looked at and never changed by anybody whom the list refuses. */
  let kept: Record<Whose, Target>

  beforeAll(async () => {
    cms = await startCms({
      database,
      intakePrivateKey: (await newIntakeKey()).privateKeyPem,
      wordLists: (['ur', 'ar'] as const).map((language) => ({
        language,
        kind: 'jargon',
        words: [{ forms: ['holistic'], instead: 'Say what it is.', basis: 'ours' }],
      })),
    })
    const entries: [Role, Person][] = []
    for (const role of roleNames)
      entries.push([role, await aPerson(cms, [role], { organisation: 'north-trust', languages: ['ur'] })])
    people = Object.fromEntries(entries) as Record<Role, Person>
    kept = { mine: await aTarget('mine'), theirs: await aTarget('theirs') }
  }, 240_000)
  afterAll(() => cms?.stop())

  async function aTarget(of: Whose): Promise<Target> {
    const organisation = of === 'mine' ? 'north-trust' : 'south-centre'
    const language = of === 'mine' ? 'ur' : 'ar'
    const story = await aStory(cms, { organisation })
    const text = await aText(cms, story.id, {
      language,
      title: 'A holistic workshop',
      review: { state: 'in-review', by: null, on: null },
    })
    const row = { text: text.id, organisation: await idBySlug(cms, slugs.organisations, organisation) }
    const on = '2026-03-01T09:00:00.000Z'
    const comment = await cms.payload.db.create({
      collection: slugs.reviewComments,
      data: {
        ...row,
        id: newId(),
        kind: 'comment',
        words: 'Which Saturday?',
        wordsHash: '-',
        by: 'somebody',
        on,
      } as never,
    })
    const ask = await cms.payload.db.create({
      collection: slugs.tellerActs,
      data: {
        ...{ id: newId(), actId: newId(), story: story.id, curator: row.organisation },
        ...{ act: 'ask-for-change', words: 'Say which day.', at: on, receivedAt: on },
      } as never,
    })
    const gone = { story: story.id, organisation: row.organisation, code: String(story.code), on, startedAt: on }
    const takeDown = await cms.payload.db.create({
      collection: slugs.takeDowns,
      data: { ...gone, id: newId(), verifiedAt: on, tries: 1, addresses: [], asked: [] } as never,
    })
    const code = await cms.payload.create({
      collection: slugs.referralCodes,
      data: {
        label: 'A window',
        organisation: row.organisation,
        aims: [{ from: '2026-01-01T12:00:00.000Z', opens: 'home' }],
      } as never,
      overrideAccess: true,
    })
    const roundUp = await cms.payload.db.create({
      collection: slugs.roundUps,
      data: { id: newId(), week: newId(), status: 'draft', subject: 'The week' } as never,
    })
    const aside = await cms.payload.db.create({
      collection: slugs.messagesAside,
      data: {
        id: newId(),
        key: newId(),
        why: 'not-sealed',
        sealed: '{}',
        deleteOn: '2099-01-01T12:00:00.000Z',
      } as never,
    })
    return {
      of,
      roundUp: String(roundUp.id),
      aside: String(aside.id),
      organisation: row.organisation,
      story: story.id,
      text: text.id,
      hash: String(text.wordsHash),
      comment: String(comment.id),
      ask: String(ask.id),
      code: String(code.id),
      takeDown: { id: String(takeDown.id), code: String(story.code) },
    }
  }

  function make({ method, path }: Call, it: Target, rest: Person['rest']): Promise<Answer> {
    const id = path.startsWith('/story-texts')
      ? it.text
      : path.startsWith('/take-downs')
        ? it.takeDown.id
        : path.startsWith('/referral-codes')
          ? it.code
          : path.startsWith('/round-ups')
            ? it.roundUp
            : path.startsWith('/messages-aside')
              ? it.aside
              : it.story
    const address = path.replace(':id', id).replace(':code', it.takeDown.code)
    if (method === 'get') return rest('GET', `${address}${asked[path]?.(it) ?? ''}`)
    const body = sent[path]
    if (!body) throw new Error(`Expected to know what to send to ${path}.`)
    return rest('POST', address, body(it))
  }

  test('the list has every address of these desks, and no other', () => {
    const { collections, config } = cms.payload
    const endpointsOf = (slug: Slug) => collections[slug]?.config.endpoints || []
    const handlersOf = (slug: Slug) => endpointsOf(slug).map(({ handler }) => handler)
    const ofPayload = new Set([slugs.themes, slugs.users, slugs.media].flatMap(handlersOf))
    // What both have is of versions.
    const both = new Set(handlersOf(slugs.stories).filter((handler) => handlersOf(slugs.texts).includes(handler)))
    const ofRows = (
      [
        slugs.stories,
        slugs.texts,
        slugs.consents,
        slugs.consentWordings,
        slugs.takeDowns,
        slugs.printRuns,
        slugs.referralCodes,
        slugs.auditEvents,
        slugs.contactMessages,
        slugs.wordReports,
        slugs.messagesAside,
        slugs.roundUps,
        slugs.roundUpSubscribers,
      ] as const
    ).flatMap((slug) =>
      endpointsOf(slug)
        .filter(({ handler }) => !ofPayload.has(handler) && !both.has(handler))
        .map(({ method, path }) => `${method} /${slug}${path}`),
    )
    const ofDesks = config.endpoints
      .filter(({ path }) =>
        /^\/(tellers|review|comms|languages|audit|data|share-kit|outreach|word-of-mouth|round-up)(\/|$)/.test(path),
      )
      .map(({ method, path }) => `${method} ${path}`)
    expect([...ofRows, ...ofDesks].sort()).toEqual(calls.map(({ method, path }) => `${method} ${path}`).sort())
  })

  test.each(roleNames)(
    '%s',
    async (role) => {
      const wrong: string[] = []
      const own = { mine: await aTarget('mine'), theirs: await aTarget('theirs') }
      for (const call of [...calls].sort((one, other) => endsIt.indexOf(one.path) - endsIt.indexOf(other.path)))
        for (const of of isList(call) ? (['mine'] as const) : whose) {
          if (call.who === 'link') continue
          const reach = typeof call.who === 'string' ? '-' : reachFor(call.who, role)
          const may = reach === 'all' || (reach !== '-' && of === 'mine')
          const it = may ? own[of] : kept[of]
          const answer = await make(call, it, people[role].rest)
          if (isRefused(answer) === may || answer.status >= 500)
            wrong.push(
              `${call.path} ${of}: expected ${may ? 'yes' : 'no'}, ${answer.status} ${JSON.stringify(answer.body).slice(0, 160)}`,
            )
        }
      expect(wrong).toEqual([])
    },
    240_000,
  )

  test('nobody without an account, without the key or without the signature', async () => {
    const anonymous = restAs(cms, null)
    for (const call of calls.filter(({ who }) => who !== 'link'))
      expect([call.path, isRefused(await make(call, kept.mine, anonymous))]).toEqual([call.path, true])
  })

  test.each(['nonsense', '6b01fdb0c124ac2a7873ed5', "' or 1=1 --", '%00', '{"$ne":null}'])(
    'an id that is none is an error of whoever asks, and no accident: %s',
    async (id) => {
      const none = {
        of: 'mine',
        story: id,
        text: id,
        hash: '0'.repeat(64),
        comment: id,
        ask: id,
        code: id,
        roundUp: id,
        aside: id,
        organisation: id,
      } as const
      const address = encodeURIComponent(id)
      for (const call of calls.filter(({ who }) => typeof who !== 'string')) {
        const it: Target = { ...none, takeDown: { id: address, code: address } }
        const encoded =
          call.method === 'get' || call.path.includes(':')
            ? { ...it, story: address, text: address, code: address, roundUp: address, aside: address }
            : it
        const { status } = await make(call, encoded, people['comms-lead'].rest)
        expect([call.path, status < 500]).toEqual([call.path, true])
      }
    },
  )
})
