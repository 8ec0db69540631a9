import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { languageStates } from '../../src/languages/state/language-state.ts'
import type { LanguageCell, LanguagesBoardView } from '../../src/languages/views.ts'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { aConsent, aPerson, aReadyStory, aStory, aText, approvals, publish, type Person } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

const board = async (person: Person, query = ''): Promise<LanguagesBoardView> => {
  const { status, body } = await person.rest('GET', `/languages/board${query}`)
  expect(body.errors ?? status).toBe(200)
  return body as unknown as LanguagesBoardView
}
const cellsOf = ({ stories }: LanguagesBoardView, story: string): Record<string, LanguageCell> =>
  Object.fromEntries((stories.find(({ id }) => id === story)?.cells ?? []).map((cell) => [cell.language, cell]))
const statesOf = (view: LanguagesBoardView, story: string) =>
  Object.fromEntries(Object.values(cellsOf(view, story)).map(({ language, state }) => [language, state]))

describe.each(databases)('the board of languages on %s', (database) => {
  let cms: Cms
  let lead: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    lead = await aPerson(cms, ['comms-lead'])
  }, 120_000)
  afterAll(() => cms?.stop())

  test('a story is followed from missing to live, and to stale when its original changes', async () => {
    const story = await aStory(cms)
    expect(statesOf(await board(lead), story.id)).toEqual({ en: 'missing', ur: 'missing', ar: 'missing' })
    const { story: told, text } = await aReadyStory(cms)
    const urdu = await aText(cms, told.id, { language: 'ur' })
    await aText(cms, told.id, { language: 'ar', body: null, summary: null })
    const before = statesOf(await board(lead), told.id)
    expect(before).toMatchObject({ en: 'ready', ar: 'in-translation' })
    expect(['in-translation', 'waiting-for-reviewer']).toContain(before.ur)
    await approvals(cms, urdu.id)
    await publish(cms, told.id)
    expect(statesOf(await board(lead), told.id)).toEqual({ en: 'live', ur: 'live', ar: 'in-translation' })
    await cms.payload.update({
      collection: slugs.texts,
      id: text.id,
      data: { title: 'I repair bicycles now' } as never,
      draft: true,
      overrideAccess: true,
    })
    const after = cellsOf(await board(lead), told.id)
    expect(after.ur).toMatchObject({ state: 'stale', isLive: true, text: urdu.id })
    expect(after.en).toMatchObject({ isLive: true })
    expect(after.en?.state).not.toBe('live')
  })

  test('a story that was taken down is on no board', async () => {
    const { story } = await aReadyStory(cms)
    await publish(cms, story.id)
    expect(statesOf(await board(lead), story.id)).toMatchObject({ en: 'live' })
    expect((await lead.rest('POST', `/stories/${story.id}/take-down`, {})).status).toBe(200)
    expect(statesOf(await board(lead), story.id)).toEqual({})
  })

  test('says that everybody can read what is in the feed, and nothing else', async () => {
    const live = async (more: Record<string, unknown> = {}) => {
      const { story } = await aReadyStory(cms)
      for (const language of ['ur', 'ar']) await approvals(cms, (await aText(cms, story.id, { language })).id)
      await publish(cms, story.id)
      if (Object.keys(more).length > 0) await aConsent(cms, story.id, more)
      return story.id
    }
    const stories = {
      live: await live(),
      paused: await live({ type: 'paused' }),
      refused: await live({ type: 'refused' }),
    }
    const narrower = await live({ languages: ['ur'] })
    const { feed } = await currentFeed(cms.payload)
    const { stories: lines } = await board(lead)
    const said = lines.flatMap(({ code, cells }) =>
      cells.flatMap((cell) => (cell.isLive ? [`${code} ${cell.language}`] : [])),
    )
    const isSo = feed.stories.flatMap(({ code, texts }) => Object.keys(texts).map((language) => `${code} ${language}`))
    expect(said.toSorted()).toEqual(isSo.toSorted())
    const liveIn = (story: string) =>
      Object.values(cellsOf({ stories: lines } as LanguagesBoardView, story)).flatMap((cell) =>
        cell.isLive ? [cell.language] : [],
      )
    // Consent covers English and Urdu.
    expect(liveIn(stories.live)).toEqual(['en', 'ur'])
    expect([liveIn(stories.paused), liveIn(stories.refused), liveIn(narrower)]).toEqual([[], [], ['ur']])
  })

  test('filters by language and state, and counts stay those of all stories', async () => {
    const all = await board(lead)
    const missing = await board(lead, '?language=ar&state=missing')
    expect(missing.languages.map(({ language }) => language)).toEqual(['ar'])
    expect(missing.stories.flatMap(({ cells }) => cells.map(({ language, state }) => `${language} ${state}`))).toEqual(
      missing.stories.map(() => 'ar missing'),
    )
    expect(missing.total).toBe(missing.languages[0]?.counts.missing)
    expect(missing.languages[0]?.counts).toEqual(all.languages.find(({ language }) => language === 'ar')?.counts)
    for (const { counts } of all.languages)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.total)
    expect((await board(lead, '?state=missing')).total).toBeGreaterThanOrEqual(missing.total)
  })

  test('each sees what they may read, and is offered to write what they may write', async () => {
    const theirs = await aStory(cms, { organisation: 'south-centre' })
    const partner = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const translator = await aPerson(cms, ['translator'], { languages: ['ur'] })
    expect((await board(partner)).stories.map(({ id }) => id)).toEqual([theirs.id])
    const mayWrite = async (person: Person) =>
      Object.values(cellsOf(await board(person), theirs.id)).flatMap((cell) => (cell.mayWrite ? [cell.language] : []))
    expect(await mayWrite(partner)).toEqual(['en', 'ur', 'ar'])
    expect(await mayWrite(translator)).toEqual(['ur'])
    expect(await mayWrite(await aPerson(cms, ['reviewer']))).toEqual([])
    const coach = await aPerson(cms, ['employment-coach'], { organisation: 'south-centre' })
    expect((await coach.rest('GET', '/languages/board')).status).toBe(403)
  })

  test('asks the database as often for many stories as for one, also when all of their words are new', async () => {
    const ours: readonly unknown[] = [slugs.stories, slugs.texts, slugs.consents, slugs.tombstones]
    const asked = async () => {
      const { db } = cms.payload
      const spies = [
        vi.spyOn(db, 'queryDrafts'),
        vi.spyOn(db, 'find'),
        vi.spyOn(db, 'findOne'),
        vi.spyOn(db, 'findVersions'),
      ]
      await board(lead)
      // The audit log is sealed meanwhile.
      const calls = spies.map(
        ({ mock }) =>
          (mock.calls as { collection: unknown }[][]).filter(([call]) => ours.includes(call?.collection)).length,
      )
      for (const spy of spies) spy.mockRestore()
      return calls
    }
    await aText(cms, (await aStory(cms)).id)
    const few = await asked()
    for (let at = 0; at < 8; at += 1) await aText(cms, (await aStory(cms)).id)
    expect(await asked()).toEqual(few)
  })

  test('a filter that means nothing is refused with a sentence', async () => {
    for (const query of [
      '?language=pl',
      '?language=constructor',
      '?state=done',
      '?page=0',
      '?page=x',
      '?language[a]=ur',
    ])
      expect([query, (await lead.rest('GET', `/languages/board${query}`)).status]).toEqual([
        query,
        query.includes('[') ? 200 : 400,
      ])
    expect((await lead.rest('GET', '/languages/board?state=done')).body.errors).toMatchObject([
      { message: `Expected one of ${languageStates.join(', ')}; "done" came.` },
    ])
  })
})
