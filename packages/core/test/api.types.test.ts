import { expectTypeOf, test } from 'vitest'
import {
  addDays,
  fail,
  ok,
  textIn,
  type Because,
  type City,
  type CityInput,
  type Language,
  type LocalDate,
  type Outcome,
  type Result,
  type Text,
} from '../src/index.ts'

test('what the compiler should refuse', () => {
  const refused = () => {
    // @ts-expect-error a day is not any string
    addDays('tomorrow', 1)
    // @ts-expect-error a moment is not a day
    addDays(new Date(), 1)
    // @ts-expect-error French has no interface words yet
    textIn({}, 'fr')
    // @ts-expect-error a failure names its code
    fail({ reason: 'no' })
    const result = ok(1) as Result<number, { code: 'none' }>
    // @ts-expect-error the value is there only once `ok` has been looked at
    return result.value
  }
  expectTypeOf(refused).toBeFunction()
})

test('what it promises', () => {
  expectTypeOf<Outcome>().toEqualTypeOf<'met' | 'not-met' | 'unknown'>()
  expectTypeOf<Because<'a'>['key']>().toEqualTypeOf<'a'>()
  expectTypeOf<LocalDate>().toExtend<string>()
  expectTypeOf<Text>().toExtend<{ readonly en?: string | undefined }>()
  expectTypeOf<City['languages']>().toEqualTypeOf<Language[]>()
  expectTypeOf<City['policies']>().toExtend<{ leaseHours: number }>()
  expectTypeOf<CityInput>().toExtend<{ policies?: object | undefined }>()
})
