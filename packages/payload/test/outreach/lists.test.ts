import type { LocalDate } from '@use-it-cities/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offerLists, queryOf, whereOf } from '../../src/outreach/admin/lists.ts'
import { slugs } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { anEvent, anOpportunity, anotherText, keepers, on, startOutreachCms, type Keepers } from './support.ts'

describe.each(databases)('what is asked of a list first, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  const names = new Map<unknown, string>()
  beforeAll(async () => {
    cms = await startOutreachCms({ database })
    people = await keepers(cms)
    const urdu = anotherText({ language: 'ur', title: 'سائیکل', summary: 'مفت۔' })
    for (const [name, showUntil, organisation = 'north-trust'] of [
      ['last day', on],
      ['in 14 days', '2026-12-05'],
      ['in 15 days', '2026-12-06'],
      ['theirs', '2026-12-01', 'south-centre'],
    ])
      names.set((await anOpportunity(cms, { showUntil, organisation })).id, String(name))
    names.set((await anOpportunity(cms, { showUntil: '2027-05-01', words: [anotherText(), urdu] })).id, 'in Urdu')
    const over = await anOpportunity(cms)
    const { body } = await people.comms.rest('PATCH', `/opportunities/${over.id}`, { showUntil: '2026-11-20' })
    names.set((body.doc as Row).id, 'over')
  }, 180_000)
  afterAll(() => cms?.stop())

  const lists = (lastDay: string) => offerLists(lastDay, on as LocalDate, ['en', 'ur', 'ar'])
  const shown = async (who: 'comms' | 'north') => {
    const found: Record<string, (string | undefined)[]> = {}
    for (const list of lists('showUntil')) {
      const { body } = await people[who].rest('GET', `/opportunities?limit=100&sort=showUntil&${queryOf(list)}`)
      found[list.label] = (body.docs as Row[]).map(({ id }) => names.get(id))
      const where = whereOf(list) as never
      const { totalDocs } = await cms.payload.count({ collection: slugs.opportunities as never, where })
      if (who === 'comms') expect([list.label, totalDocs]).toEqual([list.label, found[list.label]?.length])
    }
    return found
  }

  test('what ends within 14 days, its last day and today included; what is over; what a language lacks', async () => {
    const notOver = ['last day', 'theirs', 'in 14 days', 'in 15 days', 'in Urdu']
    expect(await shown('comms')).toEqual({
      'Not over yet': notOver,
      'Ends within 14 days': ['last day', 'theirs', 'in 14 days'],
      Over: ['over'],
      'Not in Urdu yet': ['last day', 'theirs', 'in 14 days', 'in 15 days'],
      'Not in Arabic yet': notOver,
    })
  })

  test('a partner editor finds their own in them', async () => {
    expect((await shown('north'))['Ends within 14 days']).toEqual(['last day', 'in 14 days'])
  })

  test('an event is asked by its last time, and leaves the list when a time is added', async () => {
    const { id } = await anEvent(cms, { occasions: [{ on: '2026-11-28', from: '10:00', until: '12:00' }] })
    const soon = lists('lastOn').find(({ label }) => label.startsWith('Ends'))
    const found = async () => {
      const { body } = await people.comms.rest('GET', `/outreach-events?${soon ? queryOf(soon) : ''}`)
      return (body.docs as Row[]).map((row) => row.id)
    }
    expect(await found()).toEqual([id])
    const occasions = ['2026-11-28', '2027-01-30'].map((day) => ({ on: day, from: '10:00', until: '12:00' }))
    expect((await people.north.rest('PATCH', `/outreach-events/${id}`, { occasions })).status).toBe(200)
    expect(await found()).toEqual([])
  })
})
