import fc from 'fast-check'
import type { EffectivePeriod, LocalDate } from '../../src/index.ts'

const dayOf = (date: Date) => date.toISOString().slice(0, 10) as LocalDate

/** Days from 1900 to 2100. */
export const anyLocalDate: fc.Arbitrary<LocalDate> = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(dayOf)

export const anyPeriod: fc.Arbitrary<EffectivePeriod> = fc
  .tuple(anyLocalDate, fc.option(anyLocalDate))
  .map(([one, other]) => (other === null || one <= other ? { from: one, until: other } : { from: other, until: one }))
