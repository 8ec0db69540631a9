import { expectTypeOf, test } from 'vitest'
import { textHash, visibleOn, type Feed, type HiddenKey, type Story, type Visibility } from '../src/index.ts'
import { sentenceFor } from '../src/locales.ts'

test('what the compiler should refuse', () => {
  const refused = (story: Story, seen: Visibility) => {
    // @ts-expect-error the day is always asked for: nothing here reads the clock
    visibleOn(story, [], [], [], { channel: 'website', language: 'en' })
    // @ts-expect-error a channel that does not exist
    visibleOn(story, [], [], [], { channel: 'billboard', language: 'en', on: '2026-11-21' })
    // @ts-expect-error "not visible" has no last day
    if (!seen.visible) return seen.until
    // @ts-expect-error "visible" has no reasons
    if (seen.visible) return seen.because
    // @ts-expect-error a reason nobody gives
    sentenceFor({ key: 'story.boring' })
    // @ts-expect-error the words of a reader are title, summary and body
    return textHash({ title: 'A', summary: 'B' })
  }
  expectTypeOf(refused).toBeFunction()
})

test('what it promises', () => {
  expectTypeOf<Feed['contract']>().toEqualTypeOf<1>()
  expectTypeOf<HiddenKey>().toExtend<`${'story' | 'text' | 'consent'}.${string}`>()
  expectTypeOf<keyof Feed['stories'][number]>().not.toEqualTypeOf<keyof Story>()
})
