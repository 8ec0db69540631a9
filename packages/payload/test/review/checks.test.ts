import { checkStory } from '@use-it-cities/success-stories/checks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { ensureCity } from '../../src/config/ensure-city.ts'
import type { PackStory } from '../../src/server/prepare/content-pack.ts'
import { loadCity } from '../../src/server/prepare/load-city.ts'
import { loadStories } from '../../src/server/prepare/load-stories.ts'
import { slugs } from '../../src/slugs.ts'
import { blocksToLexical } from '../../src/text/blocks-to-lexical.ts'
import { aConsent, aPerson, idBySlug, paragraph, publish, type Person, type Row } from '../support/builders.ts'
import { testCity } from '../support/city.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { agreed, aStoryThatSays, newest, rowOf, send, sentence } from './support.ts'

const jargon = { code: 'words.jargon', path: 'texts/en/title' }
const reason = 'It is the name of the workshop.'

describe.each(databases)('what the checks hold up, on %s', (database) => {
  let cms: Cms
  let comms: Person
  let partner: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    comms = await aPerson(cms, ['comms-lead'])
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    await cms.payload.create({
      collection: slugs.places,
      data: { slug: 'testville', title: { en: 'Testville' }, kind: 'city' } as never,
      overrideAccess: true,
    })
  }, 120_000)
  afterAll(() => cms?.stop())

  /** The teller allows the city and no smaller place; the title names a ward. */
  const tooExact = async () =>
    aStoryThatSays(
      cms,
      { title: 'I mend bicycles in Old Town' },
      {
        story: { place: await idBySlug(cms, slugs.places, 'testville') },
        consent: { identifiability: { name: 'first-name', face: false, place: 'city' } },
      },
    )
  const isLive = async ({ story, text }: { story: Row; text: Row }) => [
    (await rowOf(cms, slugs.stories, story.id))?._status,
    (await rowOf(cms, slugs.texts, text.id))?._status,
    (await currentFeed(cms.payload)).feed.stories.some(({ code }) => code === story.code),
  ]

  const ways: readonly [string, (it: { story: Row; text: Row }) => Promise<unknown>][] = [
    ['the story', ({ story }) => comms.rest('PATCH', `/stories/${story.id}`, { _status: 'published' })],
    ['the text', ({ text }) => comms.rest('PATCH', `/story-texts/${text.id}`, { _status: 'published' })],
    [
      'many stories',
      ({ story }) => comms.rest('PATCH', `/stories?where[id][in]=${story.id}`, { _status: 'published' }),
    ],
    [
      'many texts',
      ({ text }) => comms.rest('PATCH', `/story-texts?where[id][in]=${text.id}`, { _status: 'published' }),
    ],
    ['the Local API', ({ story }) => publish(cms, story.id).catch(() => null)],
    [
      'the Local API, as the text',
      ({ text }) =>
        cms.payload
          .update({
            collection: slugs.texts,
            id: text.id,
            data: { _status: 'published' } as never,
            overrideAccess: true,
          })
          .catch(() => null),
    ],
    [
      'a version that is restored',
      async ({ text }) => {
        const { docs } = await cms.payload.findVersions({
          collection: slugs.texts,
          where: { parent: { equals: text.id } },
          overrideAccess: true,
        })
        for (const { id } of docs) await comms.rest('POST', `/story-texts/versions/${String(id)}?draft=false`)
      },
    ],
    ...([slugs.stories, slugs.texts] as const).map(
      (which): [string, (it: { story: Row; text: Row }) => Promise<unknown>] => [
        `a set time, of ${which}`,
        async ({ story, text }) => {
          await cms.payload.jobs.queue({
            task: 'schedulePublish',
            input: {
              type: 'publish',
              doc: { relationTo: which, value: which === slugs.stories ? story.id : text.id },
            } as never,
            overrideAccess: true,
          })
          await cms.payload.jobs.run({ overrideAccess: true, silent: true })
        },
      ],
    ),
  ]

  test.each(ways)('what a teller did not allow is published by nobody: %s', async (_, publishIt) => {
    const it = await tooExact()
    await publishIt(it)
    expect(await isLive(it)).toEqual(['draft', 'draft', false])
  })

  test.each(ways)('our own words are not published with a warning that nobody let stand: %s', async (_, publishIt) => {
    const it = await aStoryThatSays(cms, { title: 'A holistic bicycle workshop' })
    await publishIt(it)
    expect(await isLive(it)).toEqual(['draft', 'draft', false])
  })

  test('whoever tries is told what to mend, in which language', async () => {
    const error = await tooExact()
    const refused = await comms.rest('PATCH', `/stories/${error.story.id}`, { _status: 'published' })
    expect(sentence(refused.body)).toMatch(
      /The words \(English\) name Old Town, which is more exact than the city that the teller allowed/,
    )
    const warning = await aStoryThatSays(cms, { title: 'A holistic bicycle workshop' })
    const again = await comms.rest('PATCH', `/stories/${warning.story.id}`, { _status: 'published' })
    expect([again.status, sentence(again.body)]).toEqual([400, expect.stringMatching(/Not everybody knows “holistic”/)])
  })

  test('a warning that is let stand with a reason is published; the reason is kept, and dies with the words', async () => {
    const it = await aStoryThatSays(cms, { title: 'A holistic bicycle workshop' })
    expect((await send(partner, cms, 'let-stand', it.text.id, { ...jargon, reason })).status).toBe(200)
    expect((await send(partner, cms, 'let-stand', it.text.id, { ...jargon, reason })).status).toBe(200)
    expect((await comms.rest('PATCH', `/stories/${it.story.id}`, { _status: 'published' })).status).toBe(200)
    expect(await isLive(it)).toEqual(['published', 'published', true])
    const where = { text: { equals: it.text.id } }
    const { docs } = await cms.payload.find({ collection: slugs.checkOverrides, where, depth: 0, overrideAccess: true })
    expect(docs).toMatchObject([{ ...jargon, reason, by: partner.id }])

    await partner.rest('PATCH', `/story-texts/${it.text.id}?draft=true`, { summary: 'A neighbour mends bicycles.' })
    await agreed(cms, it.text.id)
    const refused = await comms.rest('PATCH', `/story-texts/${it.text.id}`, { _status: 'published' })
    expect([refused.status, sentence(refused.body)]).toEqual([400, expect.stringMatching(/holistic/)])
    expect(await isLive(it)).toEqual(['published', 'published', true])
    await send(partner, cms, 'let-stand', it.text.id, { ...jargon, reason })
    expect((await comms.rest('PATCH', `/story-texts/${it.text.id}`, { _status: 'published' })).status).toBe(200)
  })

  test('the words that come back bring their reason back; the others never had it', async () => {
    const it = await aStoryThatSays(cms, { title: 'A holistic bicycle workshop' })
    await send(partner, cms, 'let-stand', it.text.id, { ...jargon, reason })
    const first = await newest(cms, it.text.id)
    const holding = async () =>
      ((await partner.rest('GET', `/review/text?text=${it.text.id}`)).body.findings as { holdsUp: boolean }[]).filter(
        ({ holdsUp }) => holdsUp,
      ).length
    expect(await holding()).toBe(0)
    await partner.rest('PATCH', `/story-texts/${it.text.id}?draft=true`, { title: 'Our holistic bicycle workshop' })
    expect(await holding()).toBe(1)
    await partner.rest('PATCH', `/story-texts/${it.text.id}?draft=true`, { title: first.title })
    expect(await holding()).toBe(0)
  })

  test('an error, advice, and what the checks do not say cannot be let stand', async () => {
    const { text } = await tooExact()
    const place = { code: 'identifying.place', path: 'texts/en/title' }
    const tries = [
      await send(comms, cms, 'let-stand', text.id, { ...place, reason: 'Everybody knows it anyway.' }),
      await send(comms, cms, 'let-stand', text.id, { ...jargon, reason }),
      await comms.rest('POST', '/review/let-stand', { text: text.id, hash: 'f'.repeat(64), ...place, reason }),
    ]
    expect(tries.map(({ status }) => status)).toEqual([403, 409, 409])
    // A row that somebody put there all the same, as an archive could, changes nothing.
    const { wordsHash } = await newest(cms, text.id)
    await cms.payload.create({
      collection: slugs.checkOverrides,
      data: { text: text.id, wordsHash, ...place, reason: 'no', by: 'x', on: new Date().toISOString() } as never,
      overrideAccess: true,
    })
    const refused = await comms.rest('PATCH', `/story-texts/${text.id}`, { _status: 'published' })
    expect([refused.status, sentence(refused.body)]).toEqual([400, expect.stringMatching(/more exact/)])
    const advised = await aStoryThatSays(cms, { body: blocksToLexical(paragraph('We facilitate repairs.')) })
    const advice = { code: 'words.jargon', path: 'texts/en/body/0' }
    expect((await send(comms, cms, 'let-stand', advised.text.id, { ...advice, reason })).status).toBe(400)
  })

  test('a detail that may tell who somebody is takes somebody who answers for it', async () => {
    const it = await aStoryThatSays(cms, { body: blocksToLexical(paragraph('Ring 0121 496 0000 on Saturdays.')) })
    const phone = { code: 'identifying.phone', path: 'texts/en/body/0', reason: 'It is the number of the workshop.' }
    const safeguarding = await aPerson(cms, ['safeguarding-lead'])
    expect((await send(partner, cms, 'let-stand', it.text.id, phone)).status).toBe(403)
    expect((await comms.rest('PATCH', `/stories/${it.story.id}`, { _status: 'published' })).status).toBe(400)
    expect((await send(safeguarding, cms, 'let-stand', it.text.id, phone)).status).toBe(200)
    expect((await comms.rest('PATCH', `/stories/${it.story.id}`, { _status: 'published' })).status).toBe(200)
  })

  test("a teller's own words are advised on and never held up, however they are put", async () => {
    const words = 'I was lonely and vulnerable and they gave us a holistic wraparound offer, '.repeat(4)
    const it = await aStoryThatSays(cms, { body: blocksToLexical(paragraph(words)) })
    const { findings } = (await partner.rest('GET', `/review/text?text=${it.text.id}`)).body as {
      findings: { severity: string; holdsUp: boolean }[]
    }
    expect(findings.length).toBeGreaterThan(2)
    expect(new Set(findings.map(({ severity, holdsUp }) => `${severity} ${holdsUp}`))).toEqual(
      new Set(['advice false']),
    )
    expect((await comms.rest('PATCH', `/stories/${it.story.id}`, { _status: 'published' })).status).toBe(200)
  })

  test('when a teller allows less than before, live words with more are not published once more', async () => {
    const place = await idBySlug(cms, slugs.places, 'testville')
    const it = await aStoryThatSays(cms, { title: 'I mend bicycles in Old Town' }, { story: { place } })
    await publish(cms, it.story.id)
    await aConsent(cms, it.story.id, { identifiability: { name: 'first-name', face: false, place: 'city' } })
    await expect(publish(cms, it.story.id)).rejects.toThrow(/more exact than the city/)
  })

  test('words are checked while they are written, and nothing of it is kept', async () => {
    const { text } = await aStoryThatSays(cms, {})
    const before = await newest(cms, text.id)
    const answer = await partner.rest('POST', '/review/check', {
      text: text.id,
      title: 'Empowered stakeholders',
      body: blocksToLexical([{ type: 'heading', level: 3, children: [{ type: 'text', text: 'How' }] }]),
    })
    const { findings, hash } = answer.body as { hash: string; findings: { code: string; path: string }[] }
    expect(hash).not.toBe(before.wordsHash)
    expect(findings.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'heading.nothing-below texts/en/body/0',
      'heading.skips-level texts/en/body/0',
      'words.deficit texts/en/title',
      'words.jargon texts/en/title',
    ])
    expect(await newest(cms, text.id)).toEqual(before)
  })
})

describe.each(databases)('lists and packs of a city, on %s', (database) => {
  const started: Cms[] = []
  afterAll(() => Promise.all(started.map((cms) => cms.stop())))
  const start = async (options: Parameters<typeof startCms>[0] = {}) => {
    const cms = await startCms({ database, ...options })
    started.push(cms)
    return cms
  }

  test('the word lists of the city take the place of ours, in its languages', async () => {
    const words = [{ forms: ['مستفیدین'], instead: 'لوگ کہیں۔', basis: 'ours' as const }]
    const cms = await start({ wordLists: [{ language: 'ur', kind: 'jargon', words }] })
    const english = await aStoryThatSays(cms, { title: 'A holistic bicycle workshop' })
    await publish(cms, english.story.id)
    const urdu = await aStoryThatSays(
      cms,
      { language: 'ur', title: 'مستفیدین کی کہانی', summary: 'ایک پڑوسی۔' },
      { story: { sourceLanguage: 'ur' } },
    )
    await expect(publish(cms, urdu.story.id)).rejects.toThrow(/Urdu: Not everybody knows “مستفیدین”/)
  }, 60_000)

  const packWords = {
    title: 'Social action in the park',
    summary: 'Neighbours met in the park.',
    body: paragraph('They met. It was good.'),
  }
  const packStory = (overrides?: PackStory['overrides']): PackStory => ({
    code: 'bcdfghjk',
    kind: 'reported',
    organisation: 'north-trust',
    strand: 'matching-skills',
    themes: ['work'],
    place: 'old-town',
    citations: [{ report: 'a-report', section: '1' }],
    texts: { en: packWords },
    publishedOn: '2026-11-01',
    overrides,
  })
  const report = { id: 'a-report', title: 'A report', publisher: 'Somebody', publishedOn: '2020', citation: 'A report' }
  const finding = { code: 'words.jargon', path: 'texts/en/title' }

  test('a content pack is published when it says itself why a finding may stand, and names the story when not', async () => {
    const cms = await start({ isEmpty: true })
    await ensureCity(cms.payload, testCity)
    const ids = await loadCity(cms.payload, testCity, [report])
    const load = (story: PackStory) =>
      loadStories(cms.payload, [story], ids, { approvedBy: 'content-pack:testville', onStory: () => undefined })
    expect(checkStory({ kind: 'reported', texts: [{ language: 'en', ...packWords }] })).toMatchObject([finding])
    await expect(load(packStory())).rejects.toThrow(
      /The story bcdfghjk of the content pack was not published.*social action/i,
    )
    // A start that failed goes on where it stopped, once the pack is mended.
    await load(packStory([{ ...finding, reason: 'It is what they call it.' }]))
    await load(packStory([{ ...finding, reason: 'It is what they call it.' }]))
    expect((await currentFeed(cms.payload)).feed.stories).toHaveLength(1)
    const { docs } = await cms.payload.find({ collection: slugs.checkOverrides, depth: 0, overrideAccess: true })
    expect(docs).toMatchObject([{ ...finding, by: 'content-pack:testville', reason: 'It is what they call it.' }])
    const comms = await aPerson(cms, ['comms-lead'])
    const text = await cms.payload.db.findOne<Row>({ collection: slugs.texts, where: {} })
    const { body } = await comms.rest('GET', `/review/text?text=${String(text?.id)}`)
    expect(body).toMatchObject({
      standing: 'published',
      by: 'the content pack',
      findings: [{ letStand: { by: 'the content pack' } }],
    })
  }, 60_000)
})
