import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sameFacts } from '../../src/guide/facts/same-facts.ts'
import { startsAfresh } from '../../src/outbox/outbox.ts'
import { tellSitesTask } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import { databases, feedKey, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import {
  correctionData,
  facts,
  helpData,
  keepers,
  publication,
  someHelp,
  startGuideCms,
  type Keepers,
} from './support.ts'

describe.each(databases)('what the site is given about the guide, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  let today = '2026-11-21'
  beforeAll(async () => {
    cms = await startGuideCms({ database, now: () => new Date(`${today}T10:00:00Z`) })
    people = await keepers(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  const record = async (data: Record<string, unknown>) => {
    const answer = await people.coach.rest('POST', '/guide-corrections', correctionData(data))
    expect([answer.status, answer.body.errors]).toEqual([201, undefined])
    return (answer.body.doc as Row).id
  }
  const namesOn = async (day: string) => {
    today = day
    const { help } = await publication(cms)
    today = '2026-11-21'
    return help.map(({ name }) => name)
  }

  test('an entry is public from the day it was checked until the day to review it by, and never unchecked', async () => {
    await someHelp(cms, { name: 'Checked', checkedOn: '2026-11-01', reviewBy: '2026-12-01' })
    await someHelp(cms, { name: 'A draft', checkedOn: null })
    expect(await namesOn('2026-11-21')).toEqual(['Checked'])
    expect(await namesOn('2026-12-01')).toEqual(['Checked'])
    expect(await namesOn('2026-12-02')).toEqual([])
    expect(await namesOn('2026-10-31')).toEqual([])
  })

  test('it says who offers it, in which languages, and when people may come', async () => {
    const session = { on: '2026-11-28', from: '10:00', to: '12:00', place: 'Old Town Library' }
    const made = await someHelp(cms, {
      name: 'Come in and ask',
      kind: 'drop-in',
      summary: { en: 'Ask about your way into work.', ur: 'کام کے راستے کے بارے میں پوچھیں۔', ar: ' ' },
      spoken: ['en', 'ur'],
      sessions: [session, { on: '2026-11-20', from: '10:00', place: 'Over already' }],
    })
    const found = (await publication(cms)).help.find(({ id }) => id === made.id)
    expect(found).toEqual({
      id: made.id,
      kind: 'drop-in',
      name: 'Come in and ask',
      organisation: 'North Trust',
      summary: { en: 'Ask about your way into work.', ur: 'کام کے راستے کے بارے میں پوچھیں۔' },
      professions: ['nurse', 'midwife'],
      languages: ['en', 'ur'],
      contact: { phone: '0121 496 0123' },
      sessions: [session],
      source: 'https://www.example.org/english',
      checkedOn: '2026-11-01',
      reviewBy: '2027-05-01',
    })
  })

  test('a correction goes out with who stands for it; the newest about a fact counts; withdrawn, none does', async () => {
    const about = async (fact: string) => (await publication(cms)).corrections.filter((each) => each.fact === fact)
    await record({ fact: facts.fee, says: 'value', amount: '153', currency: 'GBP' })
    const second = await record({ fact: facts.fee, says: 'value', amount: '160.50', currency: 'GBP' })
    expect(await about(facts.fee)).toEqual([
      {
        id: second,
        fact: facts.fee,
        value: { amountMinor: 16050, currency: 'GBP' },
        source: 'https://www.example.org/register',
        sourceTitle: 'Who is on the register',
        asOf: '2026-11',
        by: 'North Trust',
        recordedOn: '2026-11-21',
        reviewBy: '2027-05-21',
      },
    ])
    await record({ fact: facts.fee, says: 'ask' })
    expect((await about(facts.fee)).map(({ value }) => value)).toEqual([null])
    await record({ fact: facts.fee, says: 'withdrawn' })
    expect(await about(facts.fee)).toEqual([])
  })

  test('a sentence that stands in many professions is put right in all of them at once, and ended in all of them', async () => {
    const shared = 'physiotherapist/english-rule-1'
    const others = (await sameFacts(shared)).map(({ fact }) => fact.id)
    expect(others.length).toBeGreaterThan(5)
    const answer = await people.coach.rest('GET', `/guide/facts?fact=${encodeURIComponent(shared)}`)
    expect(answer.body.same).toHaveLength(others.length)

    await record({ fact: shared, text: 'Said anew.', sameElsewhere: true })
    const corrected = async () => (await publication(cms)).corrections.filter(({ value }) => value === 'Said anew.')
    expect((await corrected()).map(({ fact }) => fact).sort()).toEqual([shared, ...others].sort())
    expect(new Set((await corrected()).map(({ by }) => by)).size).toBe(1)

    await record({ fact: others[0], says: 'withdrawn' })
    expect(await corrected()).toHaveLength(others.length)
    await record({ fact: shared, says: 'withdrawn', sameElsewhere: true })
    expect(await corrected()).toEqual([])
  })

  test('marks go out as numbers and grades, and what the page does not say as nothing', async () => {
    const marks = { listening: '7', reading: '7', writing: '6.5', speaking: '7', oneSitting: 'no', validityMonths: 24 }
    await record({ fact: facts.marks, marks })
    const [found] = (await publication(cms)).corrections.filter(({ fact }) => fact === facts.marks)
    expect(found?.value).toEqual({
      overall: null,
      components: { listening: 7, reading: 7, writing: 6.5, speaking: 7 },
      validityMonths: 24,
      oneSitting: false,
    })
  })

  test('the sites are told after each change of help and of a correction', async () => {
    const quiet = await startGuideCms({ database })
    const { coach } = await keepers(quiet)
    const told = async (change: () => Promise<{ status: number }>) => {
      await quiet.payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
      startsAfresh(quiet.payload)
      expect((await change()).status).toBeLessThan(300)
      const where = { taskSlug: { equals: tellSitesTask } }
      return (await quiet.payload.db.count({ collection: 'payload-jobs', where })).totalDocs
    }
    const { id } = await someHelp(quiet)
    expect(await told(() => coach.rest('PATCH', `/local-help/${id}`, { name: 'Renamed' }))).toBe(1)
    expect(await told(() => coach.rest('POST', '/guide/help-checked', { id }))).toBe(1)
    expect(await told(() => coach.rest('DELETE', `/local-help/${id}`))).toBe(1)
    expect(await told(() => coach.rest('POST', '/guide-corrections', correctionData()))).toBe(1)
    await quiet.stop()
  }, 60_000)

  test('its revision stays while nothing changes and rises with every change', async () => {
    const first = await publication(cms)
    expect(await publication(cms)).toEqual(first)
    const made = await someHelp(cms, { name: 'One more' })
    const second = await publication(cms)
    expect(second.revision).toBeGreaterThan(first.revision)
    await cms.payload.delete({ collection: 'local-help' as never, id: made.id, overrideAccess: true })
    const third = await publication(cms)
    expect(third.revision).toBeGreaterThan(second.revision)
    expect(third.help).toEqual(first.help)
  })

  test('nothing about any person is in it, and without the key it is closed', async () => {
    await people.coach.rest('POST', '/local-help', helpData())
    const json = JSON.stringify(await publication(cms))
    for (const { id, email } of Object.values(people)) {
      expect(json).not.toContain(id)
      expect(json).not.toContain(email)
    }
    const anonymous = restAs(cms, null)
    for (const authorization of ['', 'Bearer wrong', `JWT ${feedKey}`])
      expect((await anonymous('GET', '/guide/publication', undefined, { authorization })).status).toBe(401)
    expect((await people.coach.rest('GET', '/guide/publication')).status).toBe(401)
  })
})
