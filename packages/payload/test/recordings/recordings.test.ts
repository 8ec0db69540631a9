import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { feedSchema } from '@use-it-cities/success-stories/schema'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importArchive } from '../../src/data-archive/import-archive.ts'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { eraseStory } from '../../src/take-down/erase-story.ts'
import { takeDown } from '../../src/take-down/take-down.ts'
import { takeDownOf } from '../../src/take-down/take-down-row.ts'
import { archiveOf, lock } from '../data-archive/support.ts'
import {
  aConsent,
  aPerson,
  approvals,
  aPublishedStory,
  aStory,
  aText,
  publish,
  type Person,
  type Row,
} from '../support/builders.ts'
import { databases, feedKey, startCms, type Cms } from '../support/cms.ts'
import { restAs, send, type Answer } from '../support/rest.ts'
import { anAac, anOpus, secrets } from './a-recording.ts'

const bearer = { authorization: `Bearer ${feedKey}` }
const own = { name: 'first-name', face: false, voice: true, place: 'ward' }

describe.each(databases)('recordings on %s', (database) => {
  let cms: Cms
  let partner: Person
  let lead: Person
  beforeAll(async () => {
    cms = await startCms({ database, siteCallUrls: ['http://127.0.0.1:3420'] })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    lead = await aPerson(cms, ['comms-lead'])
  }, 120_000)
  afterAll(() => cms?.stop())

  async function upload(
    bytes: Buffer,
    fields: Record<string, unknown>,
    { by = partner, name = 'Zubaida-Sample.m4a', type = 'audio/x-m4a' } = {},
  ): Promise<Answer> {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], name, { type }))
    form.set('_payload', JSON.stringify({ language: 'en', voice: 'teller', ...fields }))
    return by.rest('POST', '/recordings', form)
  }
  const doc = ({ body, status }: Answer) => {
    expect(body.errors ?? status).toBe(201)
    return body.doc as Row & { filename: string; seconds: number }
  }
  const played = async ({ code }: Row) => {
    const { body } = await restAs(cms, null)('GET', '/feed', undefined, bearer)
    return feedSchema.parse(body).stories.find((story) => story.code === code)?.texts.en?.recording
  }
  const aTold = async (identifiability: Record<string, unknown> = own, words: Record<string, unknown> = {}) => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id, words)
    await aConsent(cms, story.id, { identifiability })
    await approvals(cms, text.id)
    await publish(cms, story.id)
    return { story, text }
  }

  test('only the sound is kept, in a file whose name says nothing, and the feed plays both kinds of one reading', async () => {
    const { story } = await aTold()
    const ogg = doc(await upload(anOpus(), { story: story.id }, { by: lead, name: 'Zubaida.ogg', type: 'audio/ogg' }))
    const m4a = doc(await upload(anAac(), { story: story.id }, { by: lead }))
    expect([ogg.filename, m4a.filename]).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}\.ogg$/),
      expect.stringMatching(/^[0-9a-f]{32}\.m4a$/),
    ])
    const recording = await played(story)
    expect(recording).toMatchObject({ voice: 'teller', seconds: 3, transcript: [] })
    expect(recording?.files.map(({ file }) => file).sort()).toEqual([ogg.filename, m4a.filename].sort())
    for (const { file, bytes } of recording?.files ?? []) {
      const stored = readFileSync(path.join(cms.dataDir, 'media', file))
      for (const secret of Object.values(secrets)) expect(stored.includes(secret)).toBe(false)
      const served = await send(cms, 'GET', `/feed/media/${file}`, { headers: bearer })
      expect([served.status, served.headers.get('content-type')]).toEqual([
        200,
        file.endsWith('ogg') ? 'audio/ogg' : 'audio/mp4',
      ])
      expect((await served.arrayBuffer()).byteLength).toBe(bytes)
      expect((await send(cms, 'GET', `/feed/media/${file}`, {})).status).toBe(401)
    }
    expect(JSON.stringify(ogg)).not.toContain('Zubaida')
  })

  test('the voice of a teller is played only when they agreed to it; a reader may read all the same', async () => {
    const { story } = await aTold({ ...own, voice: false })
    const voice = doc(await upload(anOpus(), { story: story.id }, { by: lead }))
    expect(await played(story)).toBeUndefined()
    expect((await send(cms, 'GET', `/feed/media/${voice.filename}`, { headers: bearer })).status).toBe(404)
    doc(await upload(anOpus(), { story: story.id, voice: 'reader', notTheTeller: true }, { by: lead }))
    expect(await played(story)).toMatchObject({ voice: 'reader' })
    await aConsent(cms, story.id, { identifiability: own })
    expect(await played(story)).toMatchObject({ voice: 'teller' })
  })

  test('who says that a reader reads a told story says too that it is not the teller', async () => {
    const story = await aStory(cms)
    await aText(cms, story.id)
    const fields = { story: story.id, voice: 'reader' }
    for (const notTheTeller of [undefined, false, null]) {
      const answer = await upload(anOpus(), { ...fields, notTheTeller })
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([
        400,
        expect.stringMatching(/not the teller’s voice/),
      ])
    }
    const { id } = doc(await upload(anOpus(), { ...fields, notTheTeller: true }))
    expect((await partner.rest('PATCH', `/recordings/${id}`, { saysTheText: true })).status).toBe(200)
  })

  test('a partner adds to a story of theirs that is not published yet; of one that is, only who publishes adds what is played', async () => {
    const draft = await aStory(cms)
    await aText(cms, draft.id)
    doc(await upload(anOpus(), { story: draft.id }))
    const { story } = await aTold()
    doc(await upload(anOpus({ seconds: 3 }), { story: story.id }, { by: lead }))
    const answer = await upload(anOpus({ seconds: 9 }), { story: story.id })
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([403, expect.stringMatching(/Ask the comms lead/)])
    expect(await played(story)).toMatchObject({ seconds: 3 })
    const mayAdd = async (by: Person) => {
      const { body } = await by.rest('GET', `/stories/${story.id}/who-can-see`)
      return (body.languages as { mayAddRecording: boolean }[])[0]?.mayAddRecording
    }
    expect([await mayAdd(partner), await mayAdd(lead)]).toEqual([false, true])
  })

  test('once the text is changed it is not played, until somebody has listened to it again', async () => {
    const { story, text } = await aTold()
    const { id } = doc(await upload(anOpus(), { story: story.id }, { by: lead }))
    const data = { title: 'I mend and sell bicycles' }
    await cms.payload.update({ collection: slugs.texts, id: text.id, data, draft: true, overrideAccess: true })
    await approvals(cms, text.id)
    await publish(cms, story.id)
    expect(await played(story)).toBeUndefined()
    const { body } = await lead.rest('GET', `/stories/${story.id}/who-can-see`)
    const [english, urdu] = body.languages as { recording: string; mayAddRecording: boolean }[]
    expect(english).toMatchObject({ recording: 'kept-back', mayAddRecording: true })
    expect(urdu).toMatchObject({ recording: 'none', mayAddRecording: false })
    await lead.rest('PATCH', `/recordings/${id}`, { voice: 'reader', seconds: 1 })
    expect(await played(story)).toBeUndefined()
    await lead.rest('PATCH', `/recordings/${id}`, { saysTheText: true })
    expect(await played(story)).toMatchObject({ voice: 'teller', seconds: 2 })
  })

  test('a transcript that names a teller who did not allow it is not played, and neither is the recording', async () => {
    const { story } = await aTold(own, { did: 'Hello.\nI mend bicycles.' })
    await aConsent(cms, story.id, {
      identifiability: { ...own, name: 'nobody' },
      realName: { first: 'Zubaida', others: 'Sample' },
    })
    doc(await upload(anOpus(), { story: story.id, transcript: 'Hello.\nI am Zubaida.' }, { by: lead }))
    expect(await played(story)).toBeUndefined()
    doc(await upload(anOpus(), { story: story.id, transcript: 'Hello.\nI mend bicycles.' }, { by: lead }))
    expect(await played(story)).toMatchObject({ transcript: ['Hello.', 'I mend bicycles.'] })
  })

  test('a transcript of words that a second person and the teller did not approve is not public, whoever wrote it and whatever changes', async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id, { did: 'I asked at the desk.' })
    await aConsent(cms, story.id, { identifiability: own })
    const { id } = doc(await upload(anOpus(), { story: story.id, transcript: 'My cousin owed him money.' }))
    await approvals(cms, text.id)
    await publish(cms, story.id)
    expect(await played(story)).toBeUndefined()
    await lead.rest('PATCH', `/recordings/${id}`, { saysTheText: true })
    expect(await played(story)).toBeUndefined()
    await lead.rest('PATCH', `/recordings/${id}`, { transcript: 'I asked at the desk.' })
    expect(await played(story)).toMatchObject({ transcript: ['I asked at the desk.'] })
    const data = { did: 'I asked a neighbour.' }
    await cms.payload.update({ collection: slugs.texts, id: text.id, data, draft: true, overrideAccess: true })
    await approvals(cms, text.id)
    await publish(cms, story.id)
    expect(await played(story)).toBeUndefined()
  })

  test.each<[string, Buffer, number, RegExp]>([
    ['an MP3', Buffer.from('ID3\x04and more of it'), 400, /this is an MP3/],
    ['a film', anAac({ handler: 'vide' }), 400, /picture/],
    ['half a recording', anOpus().subarray(0, 4000), 400, /damaged/],
    ['more than 12 MB', Buffer.alloc(12_100_000), 413, /larger than 12 MB/],
    ['much more than 12 MB', Buffer.alloc(13_900_000), 413, /larger than 12 MB/],
  ])('%s is refused with a sentence, and nothing of it is kept', async (_name, bytes, status, sentence) => {
    const story = await aStory(cms)
    await aText(cms, story.id)
    const { totalDocs: before } = await cms.payload.count({ collection: slugs.recordings })
    const answer = await upload(bytes, { story: story.id }, { name: 'a.mp3', type: 'audio/mpeg' })
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toMatch(sentence)
    expect((await cms.payload.count({ collection: slugs.recordings })).totalDocs).toBe(before)
  })

  test('who may not write a story may not add to it, and what is live is changed by those who publish', async () => {
    const { story } = await aTold()
    const other = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const translator = await aPerson(cms, ['translator'], { languages: ['en'] })
    for (const by of [other, translator]) expect((await upload(anOpus(), { story: story.id }, { by })).status).toBe(403)
    const { id } = doc(await upload(anOpus(), { story: story.id }, { by: lead }))
    expect((await partner.rest('DELETE', `/recordings/${id}`)).status).toBe(403)
    expect((await partner.rest('PATCH', `/recordings/${id}`, { saysTheText: true })).status).toBe(403)
    expect((await restAs(cms, null)('GET', `/recordings/${id}`)).status).toBe(403)
  })

  test('a take-down closes it, asks its addresses too, and after the set time nothing is left of it', async () => {
    const { story } = await aTold()
    const { id, filename } = doc(await upload(anOpus(), { story: story.id }, { by: lead }))
    await takeDown(await createLocalReq({}, cms.payload), story.id)
    expect(await played(story)).toBeUndefined()
    expect((await send(cms, 'GET', `/feed/media/${filename}`, { headers: bearer })).status).toBe(404)
    const row = await takeDownOf(cms.payload, String(story.code))
    const asked = row?.addresses.map(({ url }) => new URL(url).pathname)
    for (const address of [`/media/${filename}`, `/api/recordings/${id}`, `/api/recordings/file/${filename}`])
      expect(asked).toContain(address)
    expect((await lead.rest('DELETE', `/recordings/${id}`)).status).toBe(409)
    const verifiedAt = new Date().toISOString()
    await cms.payload.db.updateOne({ collection: slugs.takeDowns, id: String(row?.id), data: { verifiedAt } })
    await eraseStory(cms.payload, String(story.code))
    expect(existsSync(path.join(cms.dataDir, 'media', filename))).toBe(false)
    expect(await cms.payload.db.findOne({ collection: slugs.recordings, where: { id: { equals: id } } })).toBeNull()
  })

  test('an archive brings it to another CMS, where it is played again', async () => {
    const source = await startCms({ database })
    const there = await startCms({ database })
    try {
      const { story } = await aPublishedStory(source)
      const file = anOpus()
      const made = (await source.payload.create({
        collection: slugs.recordings,
        data: { story: story.id, language: 'en', voice: 'reader', notTheTeller: true } as never,
        file: { data: file, mimetype: 'audio/ogg', name: 'a.ogg', size: file.length },
        overrideAccess: true,
      })) as unknown as { filename: string }
      const before = (await currentFeed(source.payload)).feed.stories[0]?.texts.en
      expect(before?.recording?.files[0]?.file).toBe(made.filename)
      const done = await importArchive(there.payload, await archiveOf(source), lock)
      expect(done.files).toBe(1)
      const bytes = (cmsOf: Cms) => readFileSync(path.join(cmsOf.dataDir, 'media', made.filename))
      expect(bytes(there).equals(bytes(source))).toBe(true)
      const row = await there.payload.db.findOne<Row>({
        collection: slugs.recordings,
        where: { filename: { equals: made.filename } },
      })
      expect(row).toMatchObject({ language: 'en', voice: 'reader', quarantined: false })
    } finally {
      await source.stop()
      await there.stop()
    }
  }, 120_000)
})
