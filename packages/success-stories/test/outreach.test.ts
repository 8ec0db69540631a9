import { addDays, type LocalDate } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aimOn,
  isOpportunityShown,
  occasionsFrom,
  outreachMessageSchema,
  parseOutreachPublication,
  type Aim,
  type Opportunity,
  type Referral,
} from '../src/outreach.ts'
import { aMessage, anEvent, anOpportunity, aPublication } from './support/outreach-records.ts'

interface Given {
  opportunity?: Pick<Opportunity, 'showFrom' | 'showUntil'>
  occasions?: string[]
  /** The clock of the city. */
  at?: string
  aims?: string[]
  until?: LocalDate | null
}

interface Shown {
  shown?: boolean
  occasions?: string[]
  opens?: string | null
}

const aimTo = (page: string): Aim => ({ kind: 'page', page: page as Extract<Aim, { kind: 'page' }>['page'] })

describe('what is shown on a day', () => {
  runCases(readCases<Given, Shown>(new URL('cases/outreach.yaml', import.meta.url)), (given, asked): Shown => {
    const on = asked as LocalDate
    if (given.opportunity) return { shown: isOpportunityShown(given.opportunity as Opportunity, on) }
    if (given.occasions) {
      const occasions = given.occasions.map((each) => {
        const [day = '', from = '', until = '23:00'] = each.split(/[ -](?=\d\d:)/)
        return { on: day as LocalDate, from, until, isCancelled: false }
      })
      return { occasions: occasionsFrom({ occasions }, on, given.at).map((o) => `${o.on} ${o.from}`) }
    }
    const aims = (given.aims ?? []).map((each) => {
      const [from = '', page = ''] = each.split(' ')
      return { from: from as LocalDate, aim: aimTo(page) }
    })
    const aim = aimOn({ aims, until: given.until ?? null } as Referral, on)
    return { opens: aim?.kind === 'page' ? aim.page : null }
  })
})

describe('laws', () => {
  const first = '2026-01-01' as LocalDate
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(first, days))

  test('what a link opens depends on the plan and the day, never on the order it was written in', () => {
    const aim = fc.record({ from: day, aim: fc.constantFrom('home', 'stories', 'events').map(aimTo) })
    const plan = fc.uniqueArray(aim, { minLength: 1, maxLength: 8, selector: ({ from }) => from })
    fc.assert(
      fc.property(plan, day, (aims, on) => {
        const referral = (list: typeof aims) => ({ aims: list, until: null }) as unknown as Referral
        expect(aimOn(referral([...aims].reverse()), on)).toEqual(aimOn(referral(aims), on))
      }),
    )
  })

  test('an occasion is never shown after its day, and none before it is lost', () => {
    const occasion = day.map((on) => ({ on, from: '10:00', until: '11:00', isCancelled: false }))
    fc.assert(
      fc.property(fc.array(occasion), day, (occasions, on) => {
        const shown = occasionsFrom({ occasions }, on)
        expect(shown.length).toBe(occasions.filter((each) => each.on >= on).length)
        expect(shown.every((each) => each.on >= on)).toBe(true)
      }),
    )
  })
})

describe('a publication that is read', () => {
  test('one of each is read, from text and from what was parsed of it', () => {
    expect(parseOutreachPublication(aPublication()).ok).toBe(true)
    expect(parseOutreachPublication(JSON.stringify(aPublication())).ok).toBe(true)
  })

  const refused = (changes: Record<string, unknown>): string => {
    const parsed = parseOutreachPublication({ ...aPublication(), ...changes })
    return parsed.ok ? 'read' : parsed.error.detail
  }

  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a link that is a script',
      { opportunities: [anOpportunity({ link: 'javascript:alert(1)' })] },
      /begins with https/,
    ],
    [
      'a link that is not locked',
      { opportunities: [anOpportunity({ link: 'http://example.org' })] },
      /begins with https/,
    ],
    [
      'an event that ends before it begins',
      { events: [anEvent({ occasions: [{ on: '2026-03-03', from: '12:00', until: '10:00', isCancelled: false }] })] },
      /end after it begins/,
    ],
    ['an event without a time', { events: [anEvent({ occasions: [] })] }, /occasions/],
    [
      'a contact that leads to nobody',
      { contacts: [{ organisation: 'library', contact: { name: 'Desk' } }] },
      /must reach a person/,
    ],
    [
      'a telephone number with words',
      { contacts: [{ organisation: 'library', contact: { phone: 'ask inside' } }] },
      /telephone number/,
    ],
    [
      'a code that spells something',
      { referrals: [{ code: 'amina1', language: null, aims: [], until: null }] },
      /6 letters or digits/,
    ],
    ['something nobody listed', { visitors: 3 }, /visitors/],
    [
      'a text that is too long',
      {
        opportunities: [
          anOpportunity({ texts: { en: { title: 'a'.repeat(121), summary: 'b', body: [], review: 'original' } } }),
        ],
      },
      /title/,
    ],
  ])('%s is refused, and says where', (_what, changes, sentence) => {
    expect(refused(changes)).toMatch(sentence)
  })

  test('half a file is refused as one that is not JSON', () => {
    const parsed = parseOutreachPublication('{"contract": 1,')
    expect(parsed.ok ? '' : parsed.error.detail).toMatch(/Expected JSON/)
  })
})

describe('a message of a resident', () => {
  test('is read with spaces around its words taken off', () => {
    expect(outreachMessageSchema.parse(aMessage({ name: '  Test Person ' }))).toMatchObject({ name: 'Test Person' })
  })

  test.each<[string, Record<string, unknown>]>([
    ['without agreement', { agreed: false }],
    ['without a name', { name: '   ' }],
    ['without a way to be reached', { reach: { by: 'phone', at: '' } }],
    ['about a page of somebody else', { about: { kind: 'page', url: 'https://example.org' } }],
    ['with the address of the device', { address: '192.0.2.1' }],
    ['longer than a letter', { words: 'a'.repeat(2001) }],
  ])('is refused %s', (_what, changes) => {
    expect(outreachMessageSchema.safeParse(aMessage(changes)).success).toBe(false)
  })

  test('a report of a word says nothing about who wrote it', () => {
    const { name: _name, ...rest } = aMessage({ kind: 'word-report', page: '/ur/', wrong: 'x', better: '' })
    expect(outreachMessageSchema.safeParse(rest).success).toBe(false)
    const { id, sentAt, language } = aMessage()
    const report = { kind: 'word-report', id, sentAt, language, page: '/ur/', wrong: 'x', better: '' }
    expect(outreachMessageSchema.safeParse(report).success).toBe(true)
  })
})
