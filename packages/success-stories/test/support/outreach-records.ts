const text = { title: 'Learn to interview', summary: 'A short course, in the library.', body: [], review: 'original' }

/** A publication as a CMS would give it, before it is read: one of each. */
export const aPublication = (): Record<string, unknown> => ({
  contract: 1,
  city: 'testtown',
  revision: 7,
  generatedAt: '2026-03-01T09:00:00.000Z',
  opportunities: [anOpportunity()],
  events: [anEvent()],
  referrals: [
    {
      code: 'k7mfr2',
      language: null,
      aims: [{ from: '2026-03-01', aim: { kind: 'page', page: 'stories' } }],
      until: null,
    },
  ],
  contacts: [{ organisation: 'library', contact: { phone: '0121 496 0000' } }],
  intakeKey: null,
  messageDays: 90,
})

const shared = {
  organisation: 'library',
  strand: null,
  themes: [],
  place: null,
  sourceLanguage: 'en',
  texts: { en: text },
  link: null,
  contact: null,
  signUp: false,
  checkedOn: '2026-03-01',
}

export const anOpportunity = (changes: Record<string, unknown> = {}) => ({
  ...shared,
  id: 'm4xtq7wb',
  kind: 'training',
  showFrom: '2026-03-01',
  showUntil: '2026-03-31',
  ...changes,
})

export const anEvent = (changes: Record<string, unknown> = {}) => ({
  ...shared,
  id: 'b2cdf3gh',
  kind: 'drop-in',
  venue: { name: 'Library', address: '1 Test Street' },
  occasions: [{ on: '2026-03-03', from: '10:00', until: '12:00', isCancelled: false }],
  ...changes,
})

/** One message of a resident, as the site seals it. */
export const aMessage = (changes: Record<string, unknown> = {}) => ({
  kind: 'contact',
  id: '4f1f3d0e-53a4-4c8e-9a59-0d3c8f6b7a11',
  sentAt: '2026-03-01T09:00:00.000Z',
  language: 'ur',
  name: 'Test Person',
  reach: { by: 'phone', at: '07700 900123' },
  wantsCall: true,
  about: { kind: 'topic', topic: 'work' },
  words: '',
  whoTold: null,
  referral: null,
  agreed: true,
  ...changes,
})
