import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFreshOn } from '@use-it-cities/qualification-equivalency'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardView, FactItem } from '../../src/guide/board/views.ts'
import { loadLocalHelp } from '../../src/guide/prepare/load-local-help.ts'
import { slugs } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import {
  correctionData,
  facts,
  helpData,
  keepers,
  publication,
  sentencesIn,
  startGuideCms,
  type Keepers,
} from './support.ts'

const birminghamContent = fileURLToPath(new URL('../../../../apps/city/content/', import.meta.url))

describe.each(databases)('the board of the guide on %s', (database) => {
  let cms: Cms
  let people: Keepers
  let today = '2026-11-21'
  beforeAll(async () => {
    cms = await startGuideCms({ database, now: () => new Date(`${today}T10:00:00Z`) })
    people = await keepers(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const board = async (profession?: string): Promise<BoardView> => {
    const { status, body } = await people.coach.rest(
      'GET',
      `/guide/board${profession ? `?profession=${profession}` : ''}`,
    )
    expect(status).toBe(200)
    return body as unknown as BoardView
  }
  const on = async <Value>(day: string, run: () => Promise<Value>): Promise<Value> => {
    const before = today
    today = day
    try {
      return await run()
    } finally {
      today = before
    }
  }
  const factsOf = async (query: string) =>
    (await people.coach.rest('GET', `/guide/facts?${query}`)).body as unknown as { total: number; facts: FactItem[] }

  test('help that people cannot see stands first, then what is for most; one press renews it for six months', async () => {
    const make = async (name: string, more: Record<string, unknown>) =>
      ((await people.coach.rest('POST', '/local-help', helpData({ name, ...more }))).body.doc as Row).id
    await make('Fine', {})
    await make('Due soon, for nurses', { professions: ['nurse'], reviewBy: '2027-01-20' })
    const soonForAll = await make('Due soon, for all', { professions: ['all'], reviewBy: '2027-01-20' })
    const never = await make('Never checked', { checkedOn: null })
    const overdue = await make('Overdue', { checkedOn: '2026-11-21', reviewBy: '2026-11-30' })
    const listed = (await on('2026-12-01', () => board())).help
    expect(listed.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'Overdue: overdue',
      'Never checked: never-checked',
      'Due soon, for all: due-soon',
      'Due soon, for nurses: due-soon',
      'Fine: fine',
    ])
    const namesFor = async (profession: string) => (await board(profession)).help.map(({ name }) => name)
    expect(await namesFor('dentist')).toEqual(['Due soon, for all'])
    const pressed = await on('2026-12-01', () => people.coach.rest('POST', '/guide/help-checked', { id: overdue }))
    expect(pressed.body.says).toBe('Checked today. People see it until 1 June 2027.')
    const after = (await on('2026-12-01', () => publication(cms))).help
    expect(after.find(({ id }) => id === overdue)).toMatchObject({ checkedOn: '2026-12-01', reviewBy: '2027-06-01' })
    expect(after.map(({ id }) => id)).not.toContain(never)
    expect(after.map(({ id }) => id)).toContain(soonForAll)
  })

  test('help that nobody could reach is not shown by one press: the sentence says what is missing', async () => {
    const made = await people.coach.rest('POST', '/local-help', helpData({ checkedOn: null, contact: {} }))
    const { id } = made.body.doc as Row
    const pressed = await people.coach.rest('POST', '/guide/help-checked', { id })
    expect([pressed.status, sentencesIn(pressed)]).toEqual([
      400,
      [expect.stringMatching(/^It cannot be shown yet\. Expected one way at least to reach it/)],
    ])
    expect((await publication(cms)).help.map((each) => each.id)).not.toContain(id)
  })

  test('facts are counted once each, by profession; what goes out of date in 60 days is fresh today', async () => {
    const { professions, soon } = await board()
    expect(professions.map(({ id }) => id)).toEqual(guideIndex.professions.map(({ id }) => id))
    for (const { id, fresh, old, toCheck } of professions.slice(0, 3)) {
      const found = await factsOf(`profession=${id}`)
      expect([id, found.total]).toEqual([id, fresh + old + toCheck])
      const counted = (show: string) => found.facts.filter((each) => each.show === show).length
      expect([counted('fresh'), counted('confirmed-old'), counted('check-with')]).toEqual([fresh, old, toCheck])
    }
    expect(soon.length).toBeGreaterThan(0)
    for (const { asOf, show } of soon)
      expect([show, isFreshOn(asOf as never, '2026-11-21'), isFreshOn(asOf as never, '2027-01-20')]).toEqual([
        'fresh',
        true,
        false,
      ])
  })

  test('a page that settles most for most professions comes first', async () => {
    const { pages } = await board()
    const order = pages.map(({ settles }) => settles)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    const [first] = pages
    const found = await factsOf(`page=${encodeURIComponent(first?.page ?? '')}`)
    expect(found.facts.filter(({ show, shape }) => show !== 'fresh' && shape !== 'none').length).toBe(first?.facts)
  })

  test('what the guide never confirmed is on the board as a question, never with a value', async () => {
    for (const profession of ['nurse', 'doctor', 'all'])
      for (const { show, text } of (await factsOf(`profession=${profession}`)).facts)
        expect([show === 'check-with', text === null]).toEqual([show === 'check-with', show === 'check-with'])
  })

  test('a corrected fact says so with who stands for it; when its review has passed people are told to ask', async () => {
    const fact = facts.fee
    const before = (await factsOf(`fact=${fact}`)).facts[0]
    expect(before).toMatchObject({ show: 'check-with', text: null, corrected: null, shape: 'fee' })
    const made = await people.coach.rest(
      'POST',
      '/guide-corrections',
      correctionData({ fact, amount: '153', currency: 'GBP', reviewBy: '2026-12-15' }),
    )
    expect(made.status).toBe(201)
    expect((await factsOf(`fact=${fact}`)).facts[0]).toMatchObject({
      show: 'fresh',
      text: 'Admission to the register: GBP 153.00',
      asOf: '2026-11',
      corrected: { by: 'North Trust', on: '2026-11-21' },
    })
    const seen = async (day: string) => (await on(day, () => board())).corrections.find((each) => each.fact === fact)
    expect(await seen('2026-11-21')).toMatchObject({
      state: 'due-soon',
      profession: expect.stringContaining('Nurse') as string,
    })
    expect(await seen('2026-12-16')).toMatchObject({ state: 'overdue' })
    expect((await on('2026-12-16', () => factsOf(`fact=${fact}`))).facts[0]).toMatchObject({
      show: 'check-with',
      text: null,
    })
    expect((await board()).professions.find(({ id }) => id === 'nurse')?.corrected).toBe(1)
    await people.coach.rest('POST', '/guide-corrections', correctionData({ fact, says: 'withdrawn' }))
    expect(await seen('2026-11-21')).toBeUndefined()
    expect((await factsOf(`fact=${fact}`)).facts[0]).toEqual(before)
  })

  test('a correction of a fact that the guide has no longer is not sent out, and stands on the board', async () => {
    await cms.payload.db.create({
      collection: slugs.guideCorrections,
      data: {
        ...correctionData({ fact: 'nurse/gone' }),
        id: 'b'.repeat(24),
        by: 'North Trust',
        recordedOn: '2026-11-21T12:00:00.000Z',
      },
    })
    expect((await board()).corrections[0]).toMatchObject({ fact: 'nurse/gone', state: 'unknown-fact' })
    expect((await publication(cms)).corrections.map(({ fact }) => fact)).not.toContain('nurse/gone')
  })

  test('what should have changed by now comes first, and only confirmed changes are told', async () => {
    const { changes } = await on('2026-12-02', () => board())
    expect(changes[0]?.due).toBe('here')
    const order = ['here', 'soon', 'to-check', 'later']
    expect(changes.map(({ due }) => order.indexOf(due))).toEqual(changes.map(({ due }) => order.indexOf(due)).sort())
    expect((await board('nurse')).changes).toEqual([])
  })
})

// On SQLite only: the stand-in for MongoDB cannot write Payload's list of marks.
describe('the file of a city’s first help', () => {
  let cms: Cms
  const folder = mkdtempSync(join(tmpdir(), 'use-it-help-'))
  beforeAll(async () => {
    cms = await startGuideCms()
  }, 120_000)
  afterAll(async () => {
    await cms?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('one that is not right stops the start with its name and the place', async () => {
    writeFileSync(join(folder, 'guide-help.json'), '[{"id":"x","kind":"magic"}]')
    await expect(loadLocalHelp(cms.payload, { contentFolder: folder, withStories: true })).rejects.toThrow(
      /guide-help\.json is not right[\s\S]*kind/,
    )
  })

  test('a city that starts empty has none, and neither has one without the file', async () => {
    rmSync(join(folder, 'guide-help.json'))
    expect(await loadLocalHelp(cms.payload, { contentFolder: folder, withStories: true })).toBe(0)
    expect(await loadLocalHelp(cms.payload, { contentFolder: birminghamContent, withStories: true })).toBe(0)
  })

  test('it is loaded once, as drafts that stand on the board and that nobody outside sees', async () => {
    const other = await startGuideCms()
    const options = { contentFolder: birminghamContent, withStories: true }
    expect(await loadLocalHelp(other.payload, options)).toBe(5)
    expect(await loadLocalHelp(other.payload, options)).toBe(0)
    expect((await publication(other)).help).toEqual([])
    const { coach } = await keepers(other)
    const { help } = (await coach.rest('GET', '/guide/board')).body as unknown as BoardView
    expect(new Set(help.map(({ state }) => state))).toEqual(new Set(['never-checked']))
    expect(help.map(({ name }) => name)).toEqual(expect.arrayContaining(['The Learning Works']))
    await other.stop()
  }, 60_000)
})
