import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/ids.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aStory, aText, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { newest, send, sentence } from './support.ts'

describe.each(databases)('nonsense and malice at the desk of reviews, on %s', (database) => {
  let cms: Cms
  let comms: Person
  let text: Row
  beforeAll(async () => {
    cms = await startCms({ database })
    comms = await aPerson(cms, ['administrator', 'comms-lead'])
    text = await aText(cms, (await aStory(cms)).id, { title: 'A holistic bicycle workshop' })
  }, 120_000)
  afterAll(() => cms?.stop())

  const actions = ['submit', 'request-changes', 'approve', 'comment', 'resolve', 'check', 'let-stand', 'archive']

  test('what is not a request is answered with a sentence, and nothing changes', async () => {
    const before = await newest(cms, text.id)
    const bodies: unknown[] = [null, [], 'text', 7, {}, { text: { $ne: null } }, { text: ['a'] }, { text: '__proto__' }]
    for (const action of actions)
      for (const body of bodies) {
        const { status, body: answer } = await comms.rest('POST', `/review/${action}`, body)
        expect([action, body, status >= 400 && status < 500]).toEqual([action, body, true])
        expect(sentence(answer)).toMatch(/[.!]$/)
      }
    expect(await newest(cms, text.id)).toEqual(before)
  })

  test('an id that is none, of another collection, or of nothing, is not there', async () => {
    const user = comms.id
    for (const id of ['', 'x', newId(), user, `${text.id}' OR '1'='1`, '{"$gt":""}']) {
      const answers = [
        await comms.rest('GET', `/review/text?text=${encodeURIComponent(id)}`),
        await comms.rest('POST', '/review/check', { text: id.slice(0, 60) }),
        await comms.rest('POST', '/review/resolve', { comment: id.slice(0, 60) }),
        await comms.rest('POST', '/review/archive', { story: id.slice(0, 60) }),
      ]
      expect([id, answers.map(({ status }) => status)]).toEqual([id, [404, 404, 404, 404]])
    }
    expect((await comms.rest('GET', '/review/text?text[]=a&text[$ne]=b')).status).toBe(404)
  })

  test('words that are too long, empty, or unknown fields are refused by name', async () => {
    const cases: [string, Record<string, unknown>, RegExp][] = [
      ['comment', { words: '   ' }, /Write what you want to say/],
      ['comment', { words: 'x'.repeat(2001) }, /2000 characters/],
      ['comment', { words: 'x', field: 'subject' }, /field/],
      ['comment', { words: 'x', by: 'somebody else' }, /by/],
    ]
    for (const [action, more, expected] of cases) {
      const { status, body } = await comms.rest('POST', `/review/${action}`, { text: text.id, ...more })
      expect([more, status, sentence(body)]).toEqual([more, 400, expect.stringMatching(expected)])
    }
    const jargon = { code: 'words.jargon', path: 'texts/en/title' }
    for (const reason of ['', '         .', 'ok', 'x'.repeat(501)])
      expect([reason, (await send(comms, cms, 'let-stand', text.id, { ...jargon, reason })).status]).toEqual([
        reason,
        400,
      ])
    expect((await comms.rest('POST', '/review/check', { text: text.id, body: 'x'.repeat(600_001) })).status).toBe(413)
  })

  test('a body that no page shows is checked without a fault, however deep or strange', async () => {
    let deep: unknown = { type: 'text', text: 'x' }
    for (let at = 0; at < 2000; at += 1) deep = { type: 'paragraph', children: [deep] }
    for (const body of [null, [], 7, { root: 1 }, { root: { type: 'root', children: [deep] } }]) {
      const { status, body: answer } = await comms.rest('POST', '/review/check', { text: text.id, body })
      expect([status, Array.isArray(answer.findings)]).toEqual([200, true])
    }
  })

  test('words with markup and directions come back as they were said, as data', async () => {
    const words = '<img src=x onerror=alert(1)> ‮abc‬ {{7*7}} \u0000'
    const { status } = await comms.rest('POST', '/review/comment', { text: text.id, words })
    const { body } = await comms.rest('GET', `/review/text?text=${text.id}`)
    const said = (body.comments as { words: string }[]).map((each) => each.words)
    expect([status, said.at(-1)]).toEqual([200, words.replace('\u0000', '').trim()])
  })

  test('two at once hand in once, resolve once, and let stand the same', async () => {
    const fresh = await aText(cms, (await aStory(cms)).id, { title: 'A holistic bicycle workshop' })
    const { body } = await comms.rest('POST', '/review/comment', { text: fresh.id, words: 'Hello.' })
    const resolved = await Promise.all(
      Array.from({ length: 4 }, () => comms.rest('POST', '/review/resolve', { comment: body.comment })),
    )
    expect(resolved.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const handed = await Promise.all(Array.from({ length: 4 }, () => send(comms, cms, 'submit', fresh.id)))
    expect(handed.every(({ status }) => status === 200 || status === 409)).toBe(true)
    expect((await newest(cms, fresh.id)).review.state).toBe('in-review')
  })

  test('nothing that is said to writers, and no reason, is in what the public gets or in the audit log', async () => {
    await comms.rest('POST', '/review/comment', { text: text.id, words: 'Her cousin is called Zorblatt.' })
    await send(comms, cms, 'let-stand', text.id, {
      code: 'words.jargon',
      path: 'texts/en/title',
      reason: 'Zorblatt wants it so, and it is a name.',
    })
    const { docs } = await cms.payload.find({ collection: slugs.auditEvents, limit: 0, overrideAccess: true })
    expect(docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(docs)).not.toContain('Zorblatt')
  })
})
