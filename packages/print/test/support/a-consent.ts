import type { Language } from '@use-it-cities/core'
import type {
  AllowedStory,
  ConsentFormRequest,
  ConsentReceiptRequest,
  TakenDown,
  TellerSlipRequest,
} from '../../src/index.ts'

export const organisations = [
  { id: 'test-advice', name: 'Test Advice Service' },
  { id: 'test-college', name: 'Otherton College' },
  { id: 'test-union', name: 'Związek Testowy', language: 'pl' },
] as const

export const aFormRequest = (language: Language, changes: Partial<ConsentFormRequest> = {}): ConsentFormRequest => ({
  language,
  wording: { version: '2026-11', language: 'en', review: 'source', text: 'This is your story. You can say no.' },
  organisations,
  channels: ['website', 'print', 'whatsapp-card', 'social', 'press', 'round-up', 'funder-reports', 'archive'],
  languages: ['en', 'ur', 'ar', 'pl'],
  ...changes,
})

export const whatWasAllowed = (changes: Partial<AllowedStory> = {}): AllowedStory => ({
  on: '2026-11-21',
  how: 'spoken',
  language: 'en',
  wording: { version: '2026-11' },
  organisations: ['test-advice', 'test-union'],
  channels: ['website', 'print'],
  languages: ['en', 'ur'],
  identifiability: { name: 'first-name', face: false, place: 'area' },
  until: '2028-11-20',
  refreshOn: '2028-09-20',
  ...changes,
})

export const aReceiptRequest = (
  language: Language,
  changes: Partial<ConsentReceiptRequest> = {},
): ConsentReceiptRequest => ({
  language,
  given: whatWasAllowed(),
  organisations,
  code: 'k7m2p9',
  link: 'https://use-it.example/t/abcde-fghjk-mnpqr-stvwx-yz234-5',
  ...changes,
})

export const aTakenDown = (changes: Partial<TakenDown> = {}): TakenDown => ({
  code: 'k7m2p9',
  on: '2026-11-21',
  startedAt: '2026-11-21T10:15:00Z',
  verifiedAt: '2026-11-21T10:15:04.250Z',
  addresses: 73,
  ...changes,
})

export const aSlipRequest = (language: Language, changes: Partial<TellerSlipRequest> = {}): TellerSlipRequest => ({
  language,
  address: 'https://use-it.example/t/abcde-fghjk-mnpqr-stvwx-yz2345',
  pin: '204816',
  expiresOn: '2027-11-21',
  ...changes,
})
