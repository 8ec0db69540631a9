import { randomBytes } from 'node:crypto'
import { tellerOpenedSchema } from '@use-it-cities/success-stories/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isPin } from '../../src/research/researchers/pin.ts'
import { aPublishedStory, aStory, aText } from '../support/builders.ts'
import { databases } from '../support/cms.ts'
import { aLink, anotherPin, callAs, open, opened, startTellerCms, type TellerCms } from './support.ts'

vi.mock('../../src/research/researchers/pin.ts', async (original) => {
  const real = await original<typeof import('../../src/research/researchers/pin.ts')>()
  return { ...real, isPin: vi.fn(real.isPin) }
})
const looks = vi.mocked(isPin)

describe.each(databases)('a teller’s page behind the PIN, on %s', { timeout: 60_000 }, (database) => {
  let here: TellerCms
  beforeAll(async () => {
    here = await startTellerCms({ database })
  }, 120_000)
  afterAll(() => here?.cms.stop())
  beforeEach(() => void looks.mockClear())

  test('shows the words of each language, what was allowed, and where it is shown', async () => {
    const { story, text } = await aPublishedStory(here.cms)
    await aText(here.cms, story.id, { language: 'ur', title: 'میں سائیکلیں ٹھیک کرتا ہوں' })
    const { story: seen, ticket } = await opened(here, await aLink(here, story))
    expect(ticket).not.toBe('')
    expect(seen).toMatchObject({
      code: story.code,
      consent: {
        standing: 'given',
        until: '2098-01-05',
        channels: ['website', 'print'],
        languages: ['en', 'ur'],
        organisations: ['North Trust'],
      },
      takenDownOn: null,
      receipts: [],
    })
    const [english, urdu] = ['en', 'ur'].map((language) => seen.texts.find((each) => each.language === language))
    expect(english).toMatchObject({
      title: text.title,
      hash: text.wordsHash,
      state: 'approved',
      isComplete: true,
      channels: ['website', 'print'],
    })
    expect(urdu).toMatchObject({ state: 'waiting', isComplete: true, channels: [] })
  })

  test('words that changed since the teller approved them say so; half a draft can be seen', async () => {
    const { story, text } = await aPublishedStory(here.cms)
    await here.partner.rest('PATCH', `/story-texts/${text.id}?draft=true`, { title: 'Something else' })
    const draft = await aStory(here.cms)
    await aText(here.cms, draft.id, { body: null, summary: null })
    const changed = await opened(here, await aLink(here, story))
    expect(changed.story.texts[0]).toMatchObject({ title: 'Something else', state: 'changed' })
    const half = await opened(here, await aLink(here, draft))
    expect(half.story.texts[0]).toMatchObject({ summary: '', body: [], isComplete: false, state: 'waiting' })
    expect(half.story.consent.standing).toBe('none')
  })

  test('five wrong PINs close it for a quarter of an hour, for the right one too, and for nobody else', async () => {
    const { story } = await aPublishedStory(here.cms)
    const { story: other } = await aPublishedStory(here.cms)
    const [link, theirs] = [await aLink(here, story), await aLink(here, other)]
    const wrong = () => open(here, link.hash, anotherPin(link.pin))
    for (let at = 0; at < 5; at += 1) expect(await wrong()).toEqual({ ok: false, code: 'wrong' })
    expect(await open(here, link.hash, link.pin)).toEqual({ ok: false, code: 'locked' })
    expect((await open(here, theirs.hash, theirs.pin)).ok).toBe(true)
    here.pass(14)
    expect(await open(here, link.hash, link.pin)).toEqual({ ok: false, code: 'locked' })
    here.pass(2)
    expect((await open(here, link.hash, link.pin)).ok).toBe(true)
  })

  test('whoever goes on guessing waits longer and longer, up to 32 hours', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    for (const minutes of [15, 15, 30, 60, 120]) {
      for (let at = 0; at < 5; at += 1) await open(here, link.hash, anotherPin(link.pin))
      here.pass(minutes - 1)
      expect(await open(here, link.hash, link.pin)).toEqual({ ok: false, code: 'locked' })
      here.pass(2)
    }
    expect((await open(here, link.hash, link.pin)).ok).toBe(true)
  })

  test('a ticket opens it again for a quarter of an hour, also while wrong PINs have closed it, and no longer for being used', async () => {
    const { story } = await aPublishedStory(here.cms)
    const { story: other } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    const [{ ticket }, foreign] = [await opened(here, link), await opened(here, await aLink(here, other))]
    const again = async (given: string) =>
      tellerOpenedSchema.parse(await (await callAs(here, 'open', { linkHash: link.hash, ticket: given })).json())
    for (let at = 0; at < 5; at += 1) await open(here, link.hash, anotherPin(link.pin))
    expect(await again(ticket)).toMatchObject({ ok: true, ticket, story: { code: story.code } })
    expect(await again(foreign.ticket)).toEqual({ ok: false, code: 'wrong' })
    here.pass(10)
    expect((await again(ticket)).ok).toBe(true)
    here.pass(6)
    expect(await again(ticket)).toEqual({ ok: false, code: 'wrong' })
    expect((await callAs(here, 'open', { linkHash: link.hash, ticket, pin: link.pin })).status).toBe(400)
  })

  test('a hundred guesses at once are five', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    const guesses = await Promise.all(Array.from({ length: 100 }, () => open(here, link.hash, anotherPin(link.pin))))
    const codes = guesses.map((guess) => (guess.ok ? 'ok' : guess.code))
    expect(
      [codes.filter((code) => code === 'wrong'), codes.filter((code) => code === 'locked')].map((all) => all.length),
    ).toEqual([5, 95])
    expect(looks).toHaveBeenCalledTimes(5)
  })

  test('right PINs use nothing up, and give the tries back', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    for (let at = 0; at < 3; at += 1) {
      for (let tries = 0; tries < 4; tries += 1) await open(here, link.hash, anotherPin(link.pin))
      expect((await open(here, link.hash, link.pin)).ok).toBe(true)
    }
  })

  test('a link that there never was and one that was ended get one answer, for the same work as a wrong PIN', async () => {
    const { story } = await aPublishedStory(here.cms)
    const ended = await aLink(here, story)
    const link = await aLink(here, story)
    looks.mockClear()
    await open(here, link.hash, anotherPin(link.pin))
    expect(looks).toHaveBeenCalledTimes(1)
    for (const hash of [randomBytes(32).toString('hex'), ended.hash]) {
      looks.mockClear()
      const answers = await Promise.all([0, 1].map(() => callAs(here, 'open', { linkHash: hash, pin: ended.pin })))
      for (const answer of answers)
        expect([answer.status, await answer.text()]).toEqual([200, '{"ok":false,"code":"unknown"}'])
      expect(looks).toHaveBeenCalledTimes(2)
    }
  })

  test('the PIN of another story does not open this one', async () => {
    const { story } = await aPublishedStory(here.cms)
    const { story: other } = await aPublishedStory(here.cms)
    const [link, theirs] = [await aLink(here, story), await aLink(here, other)]
    expect(await open(here, link.hash, theirs.pin === link.pin ? anotherPin(link.pin) : theirs.pin)).toEqual({
      ok: false,
      code: 'wrong',
    })
  })

  test('a call that the site did not sign, or signed long ago, or that says something else, is not looked at', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    const body = { linkHash: link.hash, pin: link.pin }
    expect((await callAs(here, 'open', body, { secret: 'another secret' })).status).toBe(401)
    expect((await callAs(here, 'open', body, { at: new Date(here.now().getTime() - 120_000) })).status).toBe(401)
    for (const wrong of [{}, { ...body, more: 1 }, { ...body, linkHash: 'x' }, null, []])
      expect((await callAs(here, 'open', wrong)).status).toBe(400)
    expect(looks).not.toHaveBeenCalled()
  })
})
