import { guideFor, type Guide, type LocalHelp, type Person } from '@use-it-cities/qualification-equivalency'
import { correctedProfession } from '@use-it-cities/qualification-equivalency/corrections'
import { guideIndex, loadProfession, readings } from '@use-it-cities/qualification-equivalency/data'
import type { Correction } from '@use-it-cities/qualification-equivalency'
import type { Language } from '@use-it-cities/core'
import type { RouteSheetRequest } from '../../src/index.ts'

export const printedOn = '2026-11-21'

/** The guide to a profession for somebody who has said nothing but where they want to work, unless the test says more. */
export async function aGuide(
  id: string,
  person: Partial<Person> = {},
  corrections: readonly Correction[] = [],
): Promise<Guide> {
  const found = await loadProfession(id)
  if (!found.ok) throw new Error(`Expected the id of a profession, but got ${id}.`)
  const profession = correctedProfession(found.value, corrections, printedOn)
  return guideFor({ profession, index: guideIndex, readings }, { nation: 'GB-ENG', ...person }, [], printedOn)
}

export const aSheetRequest = (
  guide: Guide,
  language: Language,
  changes: Partial<RouteSheetRequest> = {},
): RouteSheetRequest => ({ guide, language, on: printedOn, bodies: guideIndex.regulators, ...changes })

/** Help with one drop-in session that is over and one to come. */
export const aHelper = (changes: Partial<LocalHelp> = {}): LocalHelp => ({
  id: 'test-desk',
  kind: 'drop-in',
  name: 'Test desk',
  organisation: 'Test Centre',
  summary: { en: 'Looks at your papers with you.' },
  professions: ['all'],
  languages: ['ur', 'en'],
  contact: { phone: '0000 111111' },
  sessions: [
    { on: '2026-11-20', from: '10:00', place: 'Old Hall' },
    { on: '2026-11-21', from: '14:00', to: '16:00', place: 'Test Hall' },
  ],
  source: 'https://help.example/',
  checkedOn: '2026-11-01',
  reviewBy: '2027-03-31',
  ...changes,
})

export const aCorrection = (changes: Partial<Correction> = {}): Correction => ({
  id: 'test-fee',
  fact: 'nurse/nmc-international/toc-cbt/fee-1',
  value: { amountMinor: 12_345, currency: 'GBP' },
  source: 'https://regulator.example/fees',
  sourceTitle: 'Fees of the test',
  asOf: '2026-11-01',
  by: 'Test Advice Service',
  recordedOn: '2026-11-02',
  reviewBy: '2027-05-01',
  ...changes,
})
