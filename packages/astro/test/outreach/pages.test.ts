import { opportunityKinds } from '@use-it-cities/success-stories/outreach'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutreachSite } from '../../src/outreach/outreach-site.ts'
import { addresses } from '../../src/site/addresses.ts'
import { pageLength } from '../../src/site/page-length.ts'
import { resolve, type Resolved } from '../../src/site/resolve.ts'
import { viewOf } from '../../src/site/view.ts'
import { anEvent, anOffer, heard } from './a-publication.ts'

const on = '2026-11-21'
const at = (path: string, outreach: OutreachSite): Resolved =>
  resolve(path, viewOf(null, on, false), ['en', 'ur'], undefined, undefined, outreach)

/** Walks from the first page of a list to its last, by the addresses the pages link to. */
function walk(list: 'opportunities' | 'events', outreach: OutreachSite, language: 'en' | 'ur' = 'en') {
  const found: string[] = []
  const sizes: number[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const resolved = at(addresses[list](language, page), outreach)
    if (resolved.kind !== `outreach-${list}` || !('items' in resolved))
      throw new Error(`Expected page ${page} of the ${list}, got ${resolved.kind}.`)
    expect(resolved.page).toBe(page)
    pages = resolved.pages
    sizes.push(resolved.items.length)
    found.push(...resolved.items.map(({ id }) => id))
  }
  return { found, sizes }
}

const offers = (kinds: readonly (typeof opportunityKinds)[number][]) =>
  kinds.map((kind, index) => anOffer({ id: `offer${String(index).padStart(3, '0')}`, kind }))

describe('a list of any length', () => {
  it('stands whole on its pages, each offer once, by kind, and each page but the last is full', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...opportunityKinds), { maxLength: 90 }), (kinds) => {
        const opportunities = offers(kinds)
        const { found, sizes } = walk('opportunities', heard({ opportunities }))
        const inOrder = opportunityKinds.flatMap((kind) =>
          opportunities.filter((each) => each.kind === kind).map(({ id }) => id),
        )
        expect(found).toEqual(inOrder)
        expect(sizes.slice(0, -1).every((size) => size === pageLength)).toBe(true)
        expect(sizes.at(-1)).toBeGreaterThan(kinds.length > 0 ? 0 : -1)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same in every language', () => {
    const outreach = heard({ opportunities: offers(Array.from({ length: 45 }, () => 'job')) })
    expect(walk('opportunities', outreach, 'ur')).toEqual(walk('opportunities', outreach))
  })

  it('has the soonest dates first, over all its pages', () => {
    const days = (['29', '28', '27', '26', '25', '24', '23', '22', '21'] as const).map(
      (day) => `2026-11-${day}` as const,
    )
    const events = days.flatMap((day) =>
      Array.from({ length: 6 }, (_, index) =>
        anEvent({
          id: `${day.slice(-2)}event${index}`,
          occasions: [{ on: day, from: `1${index}:00`, until: '20:00', isCancelled: false }],
        }),
      ),
    )
    const { found, sizes } = walk('events', heard({ events }))
    expect(found).toEqual([...found].sort())
    expect([found.length, sizes]).toEqual([54, [20, 20, 14]])
  })
})

it.each(['0', '1', '-1', '4', '9999', '100000', '1e1', '02', '+2', '2.0', ' 2', 'abc', '٢', ''])(
  'there is no page %j',
  (number) => {
    const opportunities = offers(Array.from({ length: 60 }, () => 'job'))
    const events = opportunities.map(({ id }) => anEvent({ id }))
    for (const list of ['opportunities', 'events'])
      expect(at(`/en/${list}/page/${number}`, heard({ opportunities, events })).kind).toBe('missing')
  },
)
