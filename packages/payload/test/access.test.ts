import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../src/access/may.ts'
import { permissions, type Operation } from '../src/access/permissions.ts'
import { roleNames, type Role } from '../src/roles.ts'
import { settingsSlug, slugs, type Slug } from '../src/slugs.ts'
import {
  aConsent,
  aPerson,
  aPublishedStory,
  aStory,
  aText,
  idBySlug,
  storyData,
  textData,
  type Person,
  type Row,
} from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'
import { restAs, type Rest } from './support/rest.ts'

const operations: Operation[] = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock']
const rules = [...operations, 'admin'] as const
/**
 * A letter for what a role may do: all rows, the rows of its own organisation, its languages, of the researchers it
 * coordinates, of the researcher it is, itself, no more than the words in its languages, or nothing.
 */
const letter = (slug: Slug, role: Role, operation: Operation): string => {
  const { all, own, languages, self, coordinated, researched, words } = permissions[slug][operation]
  if (all?.includes(role)) return 'A'
  if (own?.includes(role)) return 'O'
  if (languages?.includes(role)) return 'L'
  if (coordinated?.includes(role)) return 'C'
  if (researched?.includes(role)) return 'R'
  if (words?.includes(role)) return 'W'
  return self?.includes(role) ? 'S' : '-'
}

test('the whole table: role by collection; create, read, update, delete, versions, unlock', () => {
  const table = Object.values(slugs).map((slug) => [
    slug,
    ...roleNames.map((role) => `${role} ${operations.map((operation) => letter(slug, role, operation)).join('')}`),
  ])
  expect(table).toMatchSnapshot()
})

test('nobody is ever anonymous: every decision without an account is no', () => {
  for (const slug of Object.values(slugs))
    for (const operation of operations) expect(decide(slug, operation, null)).toBe(false)
})

describe.each(databases)('access on %s', (database) => {
  let cms: Cms
  let anonymous: Rest
  let people: Record<Role, Person>
  let mine: Row
  let theirs: Row
  let myText: Row
  let theirText: Row

  beforeAll(async () => {
    cms = await startCms({ database })
    anonymous = restAs(cms, null)
    const entries: [Role, Person][] = []
    for (const role of roleNames)
      entries.push([role, await aPerson(cms, [role], { organisation: 'north-trust', languages: ['ur'] })])
    people = Object.fromEntries(entries) as Record<Role, Person>
    mine = await aStory(cms)
    theirs = await aStory(cms, { organisation: 'south-centre' })
    myText = await aText(cms, mine.id)
    theirText = await aText(cms, theirs.id)
    await aConsent(cms, theirs.id, { organisations: [await idBySlug(cms, slugs.organisations, 'south-centre')] })
  }, 180_000)
  afterAll(() => cms?.stop())

  test('every collection and global sets every access rule', async () => {
    const payloadsOwn = new Map([
      ['payload-kv', 'read and written by Payload itself; it closes every rule that REST uses'],
      ['payload-migrations', 'has no address: Payload writes it while it migrates'],
      [
        'payload-preferences',
        'each person reads and writes the rows in their own name only: columns and folded panels',
      ],
    ])
    const missing = cms.payload.config.collections
      .filter(({ slug }) => !payloadsOwn.has(slug))
      .flatMap(({ slug, access }) =>
        rules
          .filter((rule) => typeof access[rule] !== 'function' || isPayloadsDefault(access[rule]))
          .map((rule) => `${slug}.${rule}`),
      )
    expect(missing).toEqual([])
    for (const slug of ['payload-kv', 'payload-migrations'])
      expect([slug, (await people.administrator.rest('GET', `/${slug}`)).status >= 400]).toEqual([slug, true])
    for (const { slug, access } of cms.payload.config.globals)
      expect([slug, Object.keys(access).sort()]).toEqual([
        slug,
        expect.arrayContaining(['read', 'readVersions', 'update']),
      ])
  })

  test('a lock is made, kept and lifted by the person in whose name it stands; an administrator lifts any', async () => {
    const lock = (user: string) => ({
      document: { relationTo: slugs.stories, value: mine.id },
      user: { relationTo: slugs.users, value: user },
    })
    const path = '/payload-locked-documents'
    const { administrator, reviewer, assessor } = people
    const editor = people['partner-editor']
    expect((await anonymous('GET', path)).status).toBe(403)
    expect((await assessor.rest('POST', path, lock(assessor.id))).status).toBe(403)
    expect((await reviewer.rest('POST', path, lock(editor.id))).status).toBe(403)
    const made = await editor.rest('POST', path, lock(editor.id))
    expect(made.status).toBe(201)
    const own = `${path}/${(made.body.doc as Row).id}`
    expect((await assessor.rest('GET', path)).body.docs).toEqual([])
    expect((await assessor.rest('GET', own)).status).toBe(404)
    expect((await reviewer.rest('GET', own)).status).toBe(200)
    expect((await reviewer.rest('PATCH', own, lock(reviewer.id))).status).toBeGreaterThanOrEqual(403)
    expect((await reviewer.rest('DELETE', own)).status).toBeGreaterThanOrEqual(403)
    expect((await reviewer.rest('DELETE', `${path}?where[id][exists]=true`)).body.docs).toEqual([])
    expect((await editor.rest('PATCH', own, lock(reviewer.id))).status).toBe(403)
    expect((await editor.rest('PATCH', own, lock(editor.id))).status).toBe(200)
    expect((await administrator.rest('DELETE', own)).status).toBe(200)
  })

  test('a status that is neither draft nor published is answered with a sentence', async () => {
    for (const path of [`/stories/${mine.id}`, `/story-texts/${myText.id}`])
      for (const _status of [['published'], 'live', { equals: 'published' }, 1]) {
        const answer = await people['comms-lead'].rest('PATCH', path, { _status })
        expect([path, _status, answer.status]).toEqual([path, _status, 400])
        expect(JSON.stringify(answer.body)).toContain('draft')
      }
  })

  test('I and J there is one language to a document: nothing is localized and no status is', () => {
    const { collections, globals, localization } = cms.payload.config
    expect(localization).toBe(false)
    expect(JSON.stringify(collections.map(({ versions }) => versions))).not.toContain('"localizeStatus":true')
    expect(JSON.stringify(globals.map(({ versions }) => versions))).not.toContain('"localizeStatus":true')
    expect(
      collections
        .flatMap(({ flattenedFields }) => flattenedFields)
        .filter((field) => 'localized' in field && field.localized),
    ).toEqual([])
  })

  test('every role may read exactly the collections of the table', async () => {
    for (const role of roleNames)
      for (const slug of Object.values(slugs)) {
        const expected = letter(slug, role, 'read') === '-' ? 403 : 200
        const answer = await people[role].rest('GET', `/${slug}?limit=1`)
        expect([role, slug, answer.status]).toEqual([role, slug, expected])
      }
  }, 60_000)

  test('an anonymous visitor reads nothing, also not in the trash, in versions or in the settings', async () => {
    for (const slug of Object.values(slugs))
      for (const path of [`/${slug}`, `/${slug}?trash=true&draft=true`, `/${slug}/versions`, `/${slug}/count`]) {
        const { status } = await anonymous('GET', path)
        expect([path, status >= 400]).toEqual([path, true])
      }
    expect((await anonymous('GET', `/globals/${settingsSlug}`)).status).toBe(403)
    expect((await anonymous('POST', '/payload-jobs/run')).status).toBeGreaterThanOrEqual(400)
    expect((await people.administrator.rest('GET', '/payload-jobs/run')).status).toBeGreaterThanOrEqual(400)
    expect((await anonymous('POST', '/graphql', { query: '{__typename}' })).status).toBeGreaterThanOrEqual(400)
  })

  test('a partner editor sees and changes the stories of their own organisation only', async () => {
    const { rest } = people['partner-editor']
    const list = (await rest('GET', '/stories?limit=100')).body.docs as Row[]
    expect(list.map(({ id }) => id)).toEqual([mine.id])
    expect((await rest('GET', `/stories/${theirs.id}`)).status).toBe(404)
    expect((await rest('GET', `/story-texts/${theirText.id}`)).status).toBe(404)
    expect(
      (await rest('PATCH', `/stories/${theirs.id}?draft=true`, { workingTitle: 'x' })).status,
    ).toBeGreaterThanOrEqual(403)
    expect(
      (await rest('PATCH', `/story-texts/${theirText.id}?draft=true`, { title: 'x' })).status,
    ).toBeGreaterThanOrEqual(403)
    expect((await rest('PATCH', `/stories/${mine.id}?draft=true`, { workingTitle: 'Ours' })).status).toBe(200)
    expect((await rest('DELETE', `/stories/${theirs.id}`)).status).toBeGreaterThanOrEqual(403)
    expect(((await rest('GET', '/consents')).body.docs as Row[]).length).toBe(0)
    const versions = (await rest('GET', '/stories/versions?limit=100')).body.docs as { parent: string }[]
    expect(new Set(versions.map(({ parent }) => parent))).toEqual(new Set([mine.id]))
    const bulk = await rest('PATCH', '/stories?where[kind][equals]=told&draft=true', { workingTitle: 'All mine' })
    expect((bulk.body.docs as Row[]).map(({ id }) => id)).toEqual([mine.id])
  })

  test('a partner editor cannot add a story, a text, a consent or a picture for another organisation', async () => {
    const { rest } = people['partner-editor']
    expect((await rest('POST', '/stories', await storyData(cms, { organisation: 'south-centre' }))).status).toBe(403)
    expect((await rest('POST', '/story-texts', textData(theirs.id, { language: 'ur' }))).status).toBe(403)
    expect(
      (await rest('POST', '/consents', { story: theirs.id, type: 'withdrawn', on: '2026-02-01', how: 'spoken' }))
        .status,
    ).toBe(403)
    const own = await rest('POST', '/stories', await storyData(cms))
    expect(own.status).toBe(201)
    await rest('DELETE', `/stories/${(own.body.doc as Row).id}`)
  })

  test('A and B nobody but a publisher publishes: not by create, update, bulk, duplicate, restore, nor text', async () => {
    const published = await aPublishedStory(cms)
    const versions = await cms.payload.findVersions({
      collection: slugs.stories,
      where: { parent: { equals: published.story.id } },
      overrideAccess: true,
    })
    const old = versions.docs.find(({ version }) => (version as unknown as Row)._status === 'published')
    for (const role of ['partner-editor', 'reviewer', 'translator', 'safeguarding-lead', 'assessor'] as const) {
      const { rest } = people[role]
      const tries = [
        await rest('POST', '/stories', await storyData(cms, { _status: 'published' })),
        await rest('PATCH', `/stories/${mine.id}`, { _status: 'published' }),
        await rest('PATCH', `/stories/${published.story.id}`, { workingTitle: 'Live change' }),
        await rest('POST', `/stories/${published.story.id}/duplicate?draft=false`, { _status: 'published' }),
        await rest('POST', `/stories/versions/${String(old?.id)}`),
        await rest('PATCH', `/story-texts/${myText.id}`, { _status: 'published' }),
        await rest('PATCH', `/story-texts/${published.text.id}`, { title: 'Live change' }),
        await rest('PATCH', `/stories/${published.story.id}`, { _status: 'draft' }),
      ]
      expect([role, tries.map(({ status }) => status >= 400)]).toEqual([role, Array(8).fill(true)])
      const bulk = await rest('PATCH', '/stories?where[code][exists]=true', { _status: 'published' })
      expect([role, bulk.status >= 400 || (bulk.body.docs as Row[]).length === 0]).toEqual([role, true])
    }
    const row = await cms.payload.findByID({ collection: slugs.stories, id: published.story.id, overrideAccess: true })
    expect((row as unknown as Row)._status).toBe('published')
    expect((row as unknown as Row).workingTitle).toBe('The repair cafe')
  }, 60_000)

  test('a translator writes their languages only', async () => {
    const { rest } = people.translator
    const urdu = await rest('POST', '/story-texts?draft=true', textData(mine.id, { language: 'ur', title: 'سائیکل' }))
    expect(urdu.status).toBe(201)
    expect((await rest('POST', '/story-texts?draft=true', textData(mine.id, { language: 'ar' }))).status).toBe(403)
    expect(
      (await rest('PATCH', `/story-texts/${(urdu.body.doc as Row).id}?draft=true`, { title: 'سائیکلیں' })).status,
    ).toBe(200)
    expect((await rest('PATCH', `/story-texts/${myText.id}?draft=true`, { title: 'x' })).status).toBeGreaterThanOrEqual(
      403,
    )
    const second = await rest('POST', '/story-texts?draft=true', textData(mine.id, { language: 'ur' }))
    expect(second.status).toBeGreaterThanOrEqual(400)
  })

  test('Q nobody raises themselves: role, organisation and languages stay, and one sees oneself only', async () => {
    for (const role of roleNames.filter((each) => each !== 'administrator')) {
      const { rest, id } = people[role]
      await rest('PATCH', `/users/${id}`, {
        roles: ['administrator'],
        organisation: await idBySlug(cms, slugs.organisations, 'south-centre'),
        languages: ['en'],
      })
      const row = await cms.payload.findByID({ collection: slugs.users, id, overrideAccess: true, depth: 0 })
      const after = row as unknown as Row
      expect([role, after.roles, after.organisation, after.languages]).toEqual([
        role,
        [role],
        await idBySlug(cms, slugs.organisations, 'north-trust'),
        ['ur'],
      ])
    }
    const seen = (await people['partner-editor'].rest('GET', '/users?limit=100')).body.docs as Row[]
    expect(seen.map(({ id }) => id)).toEqual([people['partner-editor'].id])
    expect(
      (
        await people['partner-editor'].rest('POST', '/users', {
          email: 'x@example.org',
          password: 'four words to try',
          name: 'x',
          roles: ['administrator'],
        })
      ).status,
    ).toBe(403)
  }, 60_000)

  test('R what may not be read may not be asked about either', async () => {
    for (const path of [
      '/users?where[hash][exists]=true',
      '/users?where[salt][like]=a',
      '/users?sort=hash',
      '/stories?where[organisation.contact][equals]=x',
    ]) {
      const { status } = await people['partner-editor'].rest('GET', path)
      expect([path, status]).toEqual([path, 400])
    }
  })

  test('consents, tombstones and audit events are never changed or deleted, not even by an administrator or the system', async () => {
    const consent = await aConsent(cms, theirs.id, {
      organisations: [await idBySlug(cms, slugs.organisations, 'south-centre')],
    })
    const { rest } = people.administrator
    expect((await rest('PATCH', `/consents/${consent.id}`, { until: '2030-01-01' })).status).toBe(403)
    expect((await rest('DELETE', `/consents/${consent.id}`)).status).toBe(403)
    expect((await rest('POST', '/tombstones', { code: 'bcdfghjk', on: '2026-01-01' })).status).toBe(403)
    expect((await rest('POST', '/audit-events', { action: 'x' })).status).toBe(403)
    await expect(
      cms.payload.update({
        collection: slugs.consents,
        id: consent.id,
        data: { how: 'paper' } as never,
        overrideAccess: true,
      }),
    ).rejects.toThrow(/cannot be changed/)
    await expect(
      cms.payload.delete({ collection: slugs.consents, id: consent.id, overrideAccess: true }),
    ).rejects.toThrow(/cannot be deleted/)
  })

  test('nobody outside writes an approval, a code, a pseudonym or a hidden field', async () => {
    const before = (await cms.payload.findByID({
      collection: slugs.texts,
      id: myText.id,
      draft: true,
      overrideAccess: true,
    })) as unknown as Row
    for (const role of ['administrator', 'comms-lead', 'partner-editor'] as const) {
      await people[role].rest('PATCH', `/story-texts/${myText.id}?draft=true`, {
        approval: { hash: before.wordsHash, by: 'somebody', on: new Date().toISOString() },
        tellerApproval: { hash: before.wordsHash, by: 'somebody', on: new Date().toISOString() },
        authors: [],
        author: null,
      })
      await people[role].rest('PATCH', `/stories/${mine.id}?draft=true`, {
        code: 'bcdfghjk',
        subject: 'x',
        kind: 'reported',
        publishedOn: '2020-01-01T00:00:00.000Z',
      })
    }
    const text = (await cms.payload.findByID({
      collection: slugs.texts,
      id: myText.id,
      draft: true,
      overrideAccess: true,
    })) as unknown as { approval: Row; tellerApproval: Row }
    expect([text.approval.hash ?? null, text.tellerApproval.hash ?? null]).toEqual([null, null])
    const story = (await cms.payload.findByID({
      collection: slugs.stories,
      id: mine.id,
      draft: true,
      overrideAccess: true,
    })) as unknown as Row
    expect([story.code, story.subject, story.kind, story.publishedOn ?? null]).toEqual([
      mine.code,
      mine.subject,
      'told',
      null,
    ])
  })

  test('F a published story is not read by an anonymous visitor, and there is no trash to read it from', async () => {
    const { story } = await aPublishedStory(cms)
    // Nothing has a trash here: a story that was published is taken down instead.
    expect(cms.payload.config.collections.filter(({ trash }) => trash).map(({ slug }) => slug)).toEqual([])
    for (const path of [
      `/stories/${story.id}`,
      `/stories/${story.id}?trash=true`,
      '/stories?trash=true',
      '/stories?trash=true&draft=true',
    ]) {
      const answer = await anonymous('GET', path)
      expect([path, answer.status, answer.body.docs]).toEqual([path, 403, undefined])
    }
  })

  test('an id that a request brings along is not used', async () => {
    const answer = await people['comms-lead'].rest('POST', '/stories', {
      ...(await storyData(cms)),
      id: 'a'.repeat(24),
    })
    expect((answer.body.doc as Row).id).toMatch(/^[0-9a-f]{24}$/)
    expect((answer.body.doc as Row).id).not.toBe('a'.repeat(24))
  })
})

/** What Payload puts where a config says nothing: anybody who is signed in. */
function isPayloadsDefault(rule: unknown): boolean {
  const someone = { user: { id: 'x', collection: 'users' } } as unknown as PayloadRequest
  try {
    return (rule as (args: { req: PayloadRequest }) => unknown)({ req: someone }) === true
  } catch {
    return true
  }
}
