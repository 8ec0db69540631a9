import type { LocalDate } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { resolve } from '../../src/site/resolve.ts'
import { viewOf } from '../../src/site/view.ts'
import { anEvent, anOffer, heard } from './a-publication.ts'

const outreach = heard(
  {
    opportunities: [anOffer(), anOffer({ id: 'hhhhhhhh', showFrom: '2026-11-28' })],
    events: [
      anEvent({
        occasions: [
          { on: '2026-12-01', from: '10:00', until: '12:00', isCancelled: true },
          { on: '2026-11-24', from: '10:00', until: '12:00', isCancelled: false },
        ],
      }),
    ],
  },
  ['bbbbbbbb', 'cccccccc', 'dddddddd', 'hhhhhhhh'],
)

runCases(readCases<string, string>(new URL('addresses.yaml', import.meta.url)), (path, on) => {
  const found = resolve(path, viewOf(null, on as LocalDate, false), ['en', 'ur'], undefined, undefined, outreach)
  return found.kind === 'redirect' ? `redirect ${found.to}` : found.kind
})
