import type { City } from '@use-it-cities/core'
import { defineCity } from '@use-it-cities/core/city'
import { textHash, type ConsentEvent, type ConsentGiven, type Story, type StoryText } from '../../src/index.ts'

/** Builders with defaults: everything needed for a story to be shown on the website in English. */
export const code = 'k7mfr2wq'

export const aStory = (changes: Partial<Story> = {}): Story => ({
  id: '65f000000000000000000001',
  code,
  kind: 'told',
  status: 'published',
  publishedOn: '2026-03-05T10:00:00.000Z',
  organisation: 'library',
  strand: 'skills',
  themes: ['health'],
  place: 'soho',
  sourceLanguage: 'en',
  citations: [{ report: 'journal-1', title: 'A report', section: '3.2' }],
  ...changes,
})

type TextChanges = Partial<StoryText> & { approvedBy?: string | null; tellerApproved?: boolean }

/** A text approved by a second person and by its teller, as it stands after `changes`. */
export function aText({ approvedBy = 'reviewer-1', tellerApproved = true, ...changes }: TextChanges = {}): StoryText {
  const words = {
    title: 'My first job',
    summary: 'I found work near my home.',
    body: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'I asked at the library.' }] }],
  }
  const text: StoryText = {
    id: `text-${changes.language ?? 'en'}`,
    story: code,
    language: 'en',
    status: 'published',
    ...words,
    author: 'editor-1',
    approval: null,
    tellerApproval: null,
    translation: null,
    ...changes,
  }
  const approvalBy = (by: string) => ({ hash: textHash(text), by, on: '2026-03-04T10:00:00.000Z' })
  return {
    ...text,
    approval: approvedBy === null ? null : approvalBy(approvedBy),
    tellerApproval: tellerApproved ? approvalBy('teller-1') : null,
  }
}

const anEvent = {
  id: 'event-1',
  story: code,
  subject: 'teller-1',
  recordedAt: '2026-03-01T09:00:00.000Z',
  how: 'spoken',
} as const

export const given = (changes: Partial<ConsentGiven> = {}): ConsentGiven => ({
  ...anEvent,
  type: 'given',
  on: '2026-03-01',
  language: 'en',
  wording: { version: '1', hash: '0'.repeat(64), review: 'source' },
  organisations: ['library'],
  channels: ['website', 'print', 'whatsapp-card'],
  languages: ['en', 'ur'],
  identifiability: { name: 'first-name', face: true, place: 'ward' },
  until: '2027-02-28',
  needsCountersignature: false,
  ...changes,
})

/** An event of one of the short kinds: paused, resumed, refused or withdrawn. */
export const said = (type: 'refused' | 'paused' | 'resumed' | 'withdrawn', changes: Partial<ConsentEvent> = {}) =>
  ({ ...anEvent, on: '2026-06-01', ...changes, type }) as ConsentEvent

export const aCity = (): City =>
  defineCity({
    id: 'sampleton',
    name: { en: 'Sampleton' },
    title: { en: 'Our skills' },
    summary: { en: 'What residents did.' },
    languages: ['en', 'ur'],
    timeZone: 'Europe/London',
    currency: 'GBP',
    contact: { note: { en: 'Ask at the library.' } },
    partners: [{ id: 'library', name: 'Library', kind: 'charity', role: { en: 'It lends books.' } }],
    strands: [{ id: 'skills', title: { en: 'Skills' }, summary: { en: 'What people can do.' } }],
    themes: [{ id: 'health', title: { en: 'Health' } }],
    places: [
      { id: 'soho', title: { en: 'Soho' }, kind: 'ward' },
      { id: 'north', title: { en: 'The north' }, kind: 'area' },
      { id: 'birmingham', title: { en: 'Birmingham' }, kind: 'city' },
    ],
    colours: { brand: '#1d5c4d', onBrand: '#ffffff', accent: '#f2b134' },
  })
