import type { Opportunity, OutreachEvent, OutreachPublication } from '@use-it-cities/success-stories/outreach'
import { OutreachSite } from '../../src/outreach/outreach-site.ts'

const shared = {
  organisation: 'library',
  strand: null,
  themes: [],
  place: null,
  sourceLanguage: 'en',
  link: null,
  contact: null,
  signUp: false,
  checkedOn: '2026-11-10',
} as const

export const anOffer = (change: Partial<Opportunity> = {}): Opportunity => ({
  ...shared,
  themes: [],
  id: 'bbbbbbbb',
  kind: 'training',
  texts: { en: { title: 'Sewing course', summary: 'Six mornings.', body: [], review: 'original' } },
  showFrom: '2026-11-01',
  showUntil: '2026-11-30',
  ...change,
})

export const anEvent = (change: Partial<OutreachEvent> = {}): OutreachEvent => ({
  ...shared,
  themes: [],
  id: 'cccccccc',
  kind: 'drop-in',
  texts: { en: { title: 'Tea morning', summary: 'Come in.', body: [], review: 'original' } },
  venue: { name: 'Testham Library', address: '1 Test Road' },
  occasions: [{ on: '2026-11-24', from: '10:00', until: '12:00', isCancelled: false }],
  ...change,
})

export const heard = (change: Partial<OutreachPublication> = {}, shownOnce: readonly string[] = []): OutreachSite =>
  new OutreachSite({
    publication: {
      contract: 1,
      city: 'testham',
      revision: 3,
      generatedAt: '2026-11-21T09:00:00.000Z',
      opportunities: [],
      events: [],
      referrals: [],
      contacts: [],
      intakeKey: null,
      messageDays: 90,
      ...change,
    },
    hasShown: (id) => shownOnce.includes(id),
  })
