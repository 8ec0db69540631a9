import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMinor } from '../../src/spend/reading/money.ts'
import { parsePaidDate } from '../../src/spend/reading/paid-date.ts'
import { isRedacted } from '../../src/spend/reading/redaction.ts'

describe('amounts', () => {
  runCases(readCases<string, number | string>(new URL('./amounts.yaml', import.meta.url)), parseMinor)

  test('every number of pence comes back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.boolean(), (pence, isCredit) => {
        const [whole, part] = [Math.floor(pence / 100), String(pence % 100).padStart(2, '0')]
        const grouped = `${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`
        const ways = isCredit
          ? [`-${grouped}`, `(${grouped})`, `£-${grouped}`, `${grouped}-`]
          : [grouped, `£${grouped}`, `${whole}.${part}`]
        for (const way of ways) expect(parseMinor(way)).toBe(isCredit && pence > 0 ? -pence : pence)
      }),
    )
  })
})

describe('dates', () => {
  runCases(readCases<string, string>(new URL('./dates.yaml', import.meta.url)), (cell) => {
    const date = parsePaidDate(cell)
    if (date.kind === 'none') return date.because
    if (date.kind === 'month') return `${date.from} to ${date.to}`
    if (date.kind === 'no-year') return `${date.day} of month ${date.month}`
    if (date.kind === 'either') return `${date.dayFirst} or ${date.monthFirst}`
    return date.proves ? `${date.day} ${date.proves}` : date.day
  })
})

test.each([
  'Redacted Personal Information',
  'REDACTED',
  '*****',
  'Name withheld',
  'XXXX',
  'Personal Data',
  'Individual',
  'Personal redaction',
  '*Redact - Personal Information',
  'Payments to individuals',
  'Supplier Name Withheld',
  'Not disclosed',
  'Sensitive',
  'Foster Carers',
  "Wedi'i olygu",
  'xxxxREDACTEDxxxx',
  'REDACETED',
  'Redcated Personal Data',
  'Redated Personal Data',
  'R E D A C T E D',
  'Example Taxis - personal data',
  'FOSTER CARE PAYMENT',
  'Direct Payments',
  'Service User',
  'ECC EMPLOYEE',
  'Named individual',
  'Private person',
  '*Exclude - VAT only',
  'Removed for data protection',
  'Client name removed',
  'Name not published',
  'Anonymised',
  'Section 40 exemption',
  'Commercially Confidential',
  'Mr A****',
  'Data Personol',
  'Unigolyn',
  "Gwybodaeth bersonol wedi'i golygu",
])('“%s” is redacted', (name) => expect(isRedacted(name)).toBe(true))

test.each([
  'Confidential Shredding Ltd',
  'Individual Solutions Ltd',
  'Foster Care Associates Ltd',
  'Sensitive Instruments Ltd',
  'Exemplar Care',
  'Personal Touch Florists',
  'XX Motors',
  'Data Protection People Ltd and Sons',
  'Redactive Events Ltd',
  'REDACTIVE MEDIA GROUP',
  'Example Flow Services Limited****',
  'Personal Data Services Ltd',
  'Exempt Engineering Ltd',
  'Withheld Records Ltd',
  'Direct Payments Support Service',
  'Employee Benefits Ltd',
  'Anonymous Theatre Ltd',
  'Carers of Otherton',
])('“%s” is a supplier', (name) => expect(isRedacted(name)).toBe(false))
