import { expectTypeOf, test } from 'vitest'
import {
  answer,
  compileQuestionnaire,
  defineQuestionnaire,
  type Answers,
  type AnswersOf,
  type ContactAnswer,
  type Definition,
  type OccupationAnswer,
  type Question,
  type Submission,
} from '../src/index.ts'
import type { definitionSchema, submissionSchema } from '../src/schema.ts'
import type { z } from 'zod'
import { everyType } from './support/every-type.ts'

type Every = AnswersOf<typeof everyType>
type Refused = { readonly missing: 'refused' }

test('answers know the names, the codes and the forms of their questions', () => {
  expectTypeOf<Every['consent']>().toEqualTypeOf<boolean>()
  expectTypeOf<Every['district']>().toEqualTypeOf<'north' | 'south'>()
  expectTypeOf<Every['street']>().toEqualTypeOf<'mill-lane' | 'park-row' | 'dock-road' | undefined>()
  expectTypeOf<Every['place']>().toEqualTypeOf<'north' | 'south' | Refused | undefined>()
  expectTypeOf<Every['works']>().toEqualTypeOf<
    'yes' | 'no' | { readonly missing: 'dont-know' | 'refused' } | undefined
  >()
  expectTypeOf<Every['skills']>().toEqualTypeOf<readonly ('cooking' | 'mending' | 'counting' | 'none')[]>()
  expectTypeOf<Every['job']>().toEqualTypeOf<OccupationAnswer | undefined>()
  expectTypeOf<Every['views']>().toEqualTypeOf<
    { readonly fair?: 'yes' | 'no'; readonly safe?: 'yes' | 'no' } | undefined
  >()
  expectTypeOf<NonNullable<Every['members']>[number]['age']>().toEqualTypeOf<number>()
  expectTypeOf<NonNullable<Every['members']>[number]['school']>().toEqualTypeOf<string | undefined>()
})

test('a required question that a condition may hide is not always there', () => {
  expectTypeOf<Every['hours']>().toEqualTypeOf<number | undefined>()
})

test('contact is kept apart and a note has no answer', () => {
  expectTypeOf<Extract<keyof Every, 'contact' | 'welcome'>>().toBeNever()
  expectTypeOf<ContactAnswer['phone']>().toEqualTypeOf<string | undefined>()
})

test('what the compiler should refuse', () => {
  const refused = (answers: Every) => {
    // @ts-expect-error a code that is not on the list
    const { district }: { district: 'east' } = answers
    // @ts-expect-error a question nobody asks
    const { fax } = answers
    // @ts-expect-error a record is not changed
    answers.district = 'north'
    // @ts-expect-error a type of question that does not exist
    const question: Question = { type: 'video', name: 'a', label: 'A' }
    // @ts-expect-error choices are named
    const unnamed: Question = { type: 'select-one', name: 'a', label: 'A' }
    const compiled = compileQuestionnaire(everyType)
    // @ts-expect-error whether it can be asked has to be looked at first
    compiled.value.validate({}, { on: '2026-11-21' })
    // @ts-expect-error the day is always asked for: nothing here reads the clock
    if (compiled.ok) compiled.value.validate({})
    // @ts-expect-error an operation that does not exist
    defineQuestionnaire({ ...everyType, sections: [{ id: 'a', title: 'A', when: { xor: [] }, questions: [] }] })
    return [district, fax, question, unnamed]
  }
  expectTypeOf(refused).toBeFunction()
})

test('what it promises', () => {
  expectTypeOf(answer('works')).toEqualTypeOf<{ readonly answer: 'works' }>()
  expectTypeOf<Every>().toExtend<Answers>()
  expectTypeOf<z.output<typeof definitionSchema>>().toExtend<Definition>()
  expectTypeOf<z.output<typeof submissionSchema>>().toExtend<Submission>()
  expectTypeOf<AnswersOf<Definition>>().toExtend<{ readonly [name: string]: unknown }>()
})
