import type { LocalHelp } from '../../src/index.ts'

/** Local help of an invented city. */
export const help: LocalHelp = {
  id: 'advice-desk',
  kind: 'advice',
  name: 'An invented advice desk',
  summary: { en: 'Looks at your papers with you.' },
  professions: ['all'],
  contact: { url: 'https://advice.example/' },
  source: 'https://advice.example/about',
  checkedOn: '2026-10-01',
  reviewBy: '2027-03-31',
}
