import type { Correction } from '@use-it-cities/qualification-equivalency/corrections'
import type { LocalHelp } from '@use-it-cities/qualification-equivalency'
import type { GuidePublication } from '@use-it-cities/qualification-equivalency/publication'
import { city } from './fixture.ts'

/** Synthetic help: nobody's real offer. */
export const aHelp = (change: Partial<LocalHelp> = {}): LocalHelp => ({
  id: 'synthetic-drop-in',
  kind: 'drop-in',
  name: 'Synthetic Tuesday drop-in',
  organisation: 'Synthetic Advice Centre',
  summary: { en: 'Bring your papers. We look at them together and say what comes next.', ur: 'اپنے کاغذات لائیں۔' },
  professions: ['all'],
  languages: ['en', 'ur', 'ar'],
  contact: { phone: '0121 496 0123', email: 'help@example.org', url: 'https://help.example.org/come' },
  sessions: [
    { on: '2026-11-17', from: '10:00', to: '12:00', place: 'Synthetic Library' },
    { on: '2026-12-01', from: '10:00', to: '12:00', place: 'Synthetic Library, Room 2' },
    { on: '2026-11-24', from: '10:00', to: '12:00', place: 'Synthetic Library, Room 1' },
  ],
  source: 'https://help.example.org/come',
  checkedOn: '2026-11-01',
  reviewBy: '2027-05-01',
  ...change,
})

export const aCorrection = (change: Partial<Correction> = {}): Correction => ({
  id: 'plab-1-fee',
  fact: 'doctor/plab/plab-1/fee-1',
  value: { amountMinor: 12_345, currency: 'GBP' },
  source: 'https://regulator.example.org/fees',
  sourceTitle: 'Synthetic fees page',
  asOf: '2026-11-01',
  by: 'Synthetic Advice Centre',
  recordedOn: '2026-11-10',
  reviewBy: '2027-05-10',
  ...change,
})

export const aGuidePublication = (change: Partial<GuidePublication> = {}): GuidePublication => ({
  contract: 1,
  city: city.id,
  revision: 1,
  generatedAt: '2026-11-21T09:00:00.000Z',
  help: [aHelp()],
  corrections: [aCorrection()],
  ...change,
})
