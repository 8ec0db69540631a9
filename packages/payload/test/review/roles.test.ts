import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleNames, type Role } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aStory, aText, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { newest, stateOf } from './support.ts'

const actions = [
  'read',
  'check',
  'comment',
  'submit',
  'let-stand',
  'request-changes',
  'resolve',
  'approve',
  'archive',
] as const
type Action = (typeof actions)[number]

/** What everybody may do with a text of their own organisation and language: `+` done, `-` refused, `0` not there for them. */
const table: Record<Role, string> = {
  // read, check, comment, submit, let-stand, request-changes, resolve, approve, archive
  administrator: '+++++++++',
  'comms-lead': '+++++++++',
  'safeguarding-lead': '+++-+++--',
  'partner-editor': '+++++-+--',
  reviewer: '+++-++++-',
  translator: '+++++-+--',
  'research-lead': '00000000-',
  'research-coordinator': '00000000-',
  'community-researcher': '00000000-',
  'employment-coach': '00000000-',
  assessor: '00000000-',
}

describe.each(databases)('who may do what at the desk of reviews, on %s', (database) => {
  let cms: Cms
  let writer: Person
  let people: Record<Role, Person>
  beforeAll(async () => {
    cms = await startCms({ database })
    writer = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    const entries: [Role, Person][] = []
    for (const role of roleNames)
      entries.push([role, await aPerson(cms, [role], { organisation: 'north-trust', languages: ['en'] })])
    people = Object.fromEntries(entries) as Record<Role, Person>
  }, 180_000)
  afterAll(() => cms?.stop())

  interface HandedIn {
    readonly story: Row
    readonly text: Row
    readonly comment: string
  }

  /** A text with a word to think about in its title, handed in, with a remark on it. */
  async function handedIn(organisation: string): Promise<HandedIn> {
    const story = await aStory(cms, { organisation })
    const text = await aText(cms, story.id, { title: 'A holistic bicycle workshop' })
    const comms = people['comms-lead'].rest
    const { wordsHash: hash } = await newest(cms, text.id)
    await comms('POST', '/review/submit', { text: text.id, hash })
    const { body } = await comms('POST', '/review/comment', { text: text.id, words: 'Which Saturday?' })
    return { story, text, comment: String(body.comment) }
  }

  /** One after another on the same text, which is as it has to be for the next: nobody changes its words. */
  async function tried(person: Person, action: Action, { story, text, comment }: HandedIn): Promise<'+' | '-' | '0'> {
    const { wordsHash: hash } = await newest(cms, text.id)
    if (action === 'submit')
      await people['comms-lead'].rest('POST', '/review/request-changes', { text: text.id, hash, words: 'Again' })
    const bodies: Record<Exclude<Action, 'read'>, unknown> = {
      check: { text: text.id },
      comment: { text: text.id, words: 'Very clear.', field: 'title' },
      submit: { text: text.id, hash },
      'let-stand': {
        text: text.id,
        hash,
        code: 'words.jargon',
        path: 'texts/en/title',
        reason: 'It is the name of the workshop.',
      },
      'request-changes': { text: text.id, hash, words: 'Say which day.' },
      resolve: { comment },
      approve: { text: text.id, hash },
      archive: { story: story.id },
    }
    const { status } =
      action === 'read'
        ? await person.rest('GET', `/review/text?text=${text.id}`)
        : await person.rest('POST', `/review/${action}`, bodies[action])
    if (status === 200) return '+'
    if (status === 404) return '0'
    expect([action, status]).toEqual([action, 403])
    return '-'
  }

  test.each(roleNames)(
    '%s',
    async (role) => {
      const row = []
      const it = await handedIn('north-trust')
      for (const action of actions) row.push(await tried(people[role], action, it))
      expect(row.join('')).toBe(table[role])
    },
    60_000,
  )

  test('a partner editor finds nothing of another organisation, and a translator writes in no other language', async () => {
    const theirs = await handedIn('south-centre')
    for (const action of actions)
      expect([action, await tried(writer, action, theirs)]).toEqual([action, action === 'archive' ? '-' : '0'])
    const stranger = await aPerson(cms, ['translator'], { languages: ['ur'] })
    const own = await handedIn('north-trust')
    expect(await tried(stranger, 'let-stand', own)).toBe('-')
    expect(await tried(stranger, 'submit', own)).toBe('-')
  }, 60_000)

  test('nobody without an account does anything', async () => {
    const { text, comment } = await handedIn('north-trust')
    const anonymous = restAs(cms, null)
    const { wordsHash: hash } = await newest(cms, text.id)
    for (const action of actions.filter((each) => each !== 'read'))
      expect([action, (await anonymous('POST', `/review/${action}`, { text: text.id, hash, comment })).status]).toEqual(
        [action, 401],
      )
    expect((await anonymous('GET', `/review/text?text=${text.id}`)).status).toBe(401)
    expect((await anonymous('GET', '/review/due')).status).toBe(401)
    expect(await stateOf(cms, text.id)).toBe('in-review')
  })

  test('comments and overrides of another organisation are not in any list', async () => {
    const theirs = await handedIn('south-centre')
    const { text } = theirs
    await tried(people.administrator, 'let-stand', theirs)
    for (const slug of [slugs.reviewComments, slugs.checkOverrides]) {
      const { docs } = (await people.administrator.rest('GET', `/${slug}?limit=200&depth=0`)).body as { docs: Row[] }
      const own = (await writer.rest('GET', `/${slug}?limit=200&depth=0`)).body as { docs: Row[] }
      const organisations = new Set(own.docs.map(({ organisation }) => organisation))
      expect([slug, docs.length > own.docs.length, organisations.size]).toEqual([slug, true, 1])
    }
    expect((await writer.rest('GET', `/${slugs.reviewComments}?where[text][equals]=${text.id}`)).body.docs).toEqual([])
  })

  test('a state, a comment or an override is written at the desk and nowhere else', async () => {
    const { text, comment } = await handedIn('north-trust')
    for (const role of ['administrator', 'comms-lead', 'partner-editor', 'translator'] as const) {
      const { rest } = people[role]
      await rest('PATCH', `/story-texts/${text.id}?draft=true`, { review: { state: 'approved', by: 'somebody' } })
      expect([role, await stateOf(cms, text.id)]).toEqual([role, 'in-review'])
      const tries = [
        await rest('POST', `/${slugs.reviewComments}`, { text: text.id, kind: 'comment', words: 'x', wordsHash: 'x' }),
        await rest('PATCH', `/${slugs.reviewComments}/${comment}`, { words: 'Other words' }),
        await rest('DELETE', `/${slugs.reviewComments}/${comment}`),
        await rest('POST', `/${slugs.checkOverrides}`, { text: text.id, code: 'x', path: 'x', reason: 'x' }),
      ]
      expect([role, tries.map(({ status }) => status)]).toEqual([role, [403, 403, 403, 403]])
    }
  })
})
