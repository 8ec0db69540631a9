import type { Opportunity, OutreachEvent, OutreachPublication } from '@use-it-cities/success-stories/outreach'
import { city, codeOf } from './fixture.ts'

const organisation = city.partners[0]?.id ?? ''
const place = city.places[0]?.id ?? ''
const theme = city.themes[0]?.id ?? ''

export const trainingId = codeOf(5001)
export const mentoringId = codeOf(5002)
export const expiredId = codeOf(5003)
export const laterId = codeOf(5004)
export const dropInId = codeOf(6001)
export const meetingId = codeOf(6002)
export const pastEventId = codeOf(6003)

/** Synthetic: nobody's real offer. The tests happen on 21 November 2026. */
export const anOpportunity = (change: Partial<Opportunity> = {}): Opportunity => ({
  id: trainingId,
  kind: 'training',
  organisation,
  strand: null,
  themes: [theme],
  place,
  sourceLanguage: 'en',
  texts: {
    en: {
      title: 'Synthetic sewing course',
      summary: 'Six free mornings at a synthetic library, with a machine for everybody.',
      body: ['You need no papers and no experience.', 'Somebody looks after small children next door.'],
      review: 'original',
    },
    ur: {
      title: 'سلائی کا فرضی کورس',
      summary: 'فرضی لائبریری میں چھ مفت صبحیں، سب کے لیے مشین کے ساتھ۔',
      body: ['کسی کاغذ یا تجربے کی ضرورت نہیں۔'],
      review: 'unreviewed',
    },
  },
  link: 'https://synthetic.example.org/sewing',
  contact: {
    name: 'Synthetic sewing desk',
    phone: '0121 496 0123',
    whatsapp: '+441214960124',
    email: 'sewing@example.org',
    dropIn: { where: 'Synthetic Library, 1 Test Road', when: { en: 'Tuesdays, 10 to 12', ur: 'منگل، 10 سے 12' } },
  },
  signUp: true,
  checkedOn: '2026-11-10',
  showFrom: '2026-11-01',
  showUntil: '2026-12-31',
  ...change,
})

export const anEvent = (change: Partial<OutreachEvent> = {}): OutreachEvent => ({
  id: dropInId,
  kind: 'drop-in',
  organisation,
  strand: null,
  themes: [theme],
  place,
  sourceLanguage: 'en',
  texts: {
    en: {
      title: 'Synthetic tea morning',
      summary: 'Come in, have tea, ask anything about work.',
      body: ['Bring a friend.'],
      review: 'original',
    },
    ar: {
      title: 'صباح شاي تجريبي',
      summary: 'تفضّل واشرب الشاي واسأل عن العمل.',
      body: ['أحضر صديقًا معك.'],
      review: 'unreviewed',
    },
  },
  link: null,
  contact: null,
  signUp: false,
  checkedOn: '2026-11-12',
  venue: { name: 'Synthetic Library', address: '1 Test Road, Birmingham' },
  occasions: [
    { on: '2026-11-17', from: '10:00', until: '12:00', isCancelled: false },
    { on: '2026-11-24', from: '10:00', until: '12:00', isCancelled: false },
    { on: '2026-12-01', from: '10:00', until: '12:00', isCancelled: true },
    { on: '2027-06-01', from: '10:00', until: '12:00', isCancelled: false },
  ],
  ...change,
})

export const anOutreachPublication = (change: Partial<OutreachPublication> = {}): OutreachPublication => ({
  contract: 1,
  city: city.id,
  revision: 1,
  generatedAt: '2026-11-21T09:00:00.000Z',
  opportunities: [
    anOpportunity(),
    anOpportunity({
      id: mentoringId,
      kind: 'mentoring',
      texts: {
        en: { title: 'Synthetic mentors', summary: 'An hour a month.', body: [], review: 'original' },
      },
      contact: null,
      link: null,
      signUp: false,
      showFrom: '2026-11-05',
    }),
    anOpportunity({ id: expiredId, showUntil: '2026-11-20' }),
    anOpportunity({ id: laterId, showFrom: '2026-11-30' }),
  ],
  events: [
    anEvent(),
    anEvent({
      id: meetingId,
      kind: 'meeting',
      venue: null,
      occasions: [{ on: '2026-11-22', from: '18:30', until: '19:30', isCancelled: false }],
    }),
    anEvent({ id: pastEventId, occasions: [{ on: '2026-11-20', from: '10:00', until: '12:00', isCancelled: false }] }),
  ],
  referrals: [],
  contacts: [
    {
      organisation,
      contact: {
        name: 'Synthetic welcome desk',
        phone: '0121 496 0130',
        dropIn: { where: 'Synthetic Hub, 2 Test Road', when: { en: 'Fridays, 14 to 16' } },
      },
    },
  ],
  intakeKey: null,
  messageDays: 90,
  ...change,
})

/** A city that has nothing to offer yet. */
export const anEmptyOutreach = (change: Partial<OutreachPublication> = {}): OutreachPublication =>
  anOutreachPublication({ opportunities: [], events: [], contacts: [], ...change })
