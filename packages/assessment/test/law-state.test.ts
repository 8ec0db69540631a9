import type { LocalDate } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { describe } from 'vitest'
import { lawStateOn, type Law } from '../src/index.ts'
import { aLaw } from './support/small-catalogue.ts'

describe('the law as it stands on a day', () => {
  runCases(readCases<Partial<Law>, string[]>(new URL('../cases/law.yaml', import.meta.url)), (given, on) => {
    const { state, because } = lawStateOn(aLaw(given), on as LocalDate, '2026-11-21')
    return [state, because.key]
  })
})
