import { expect, it } from 'vitest'
import { nextStepsOf } from '../../src/outreach/next-steps-of.ts'
import { OutreachSite } from '../../src/outreach/outreach-site.ts'
import { aStory } from '../fixture.ts'
import { anEvent, anOffer, heard } from './a-publication.ts'

const on = '2026-11-21'
const occasion = (day: `${number}-${number}-${number}`, isCancelled = false) => ({
  on: day,
  from: '10:00',
  until: '12:00',
  isCancelled,
})
const ids = (outreach: OutreachSite, nextSteps: string[], day: `${number}-${number}-${number}` = on) => {
  const { opportunities, events, dropIn } = nextStepsOf(aStory({ nextSteps }), outreach, day)
  return { steps: [...opportunities, ...events].map(({ id }) => id), dropIn: dropIn?.id ?? null }
}

it('shows steps that are on, and leaves out what is over or nobody’s', () => {
  const outreach = heard({ opportunities: [anOffer()], events: [anEvent({ kind: 'meeting' })] })
  expect(ids(outreach, ['cccccccc', 'bbbbbbbb', 'zzzzzzzz'])).toEqual({
    steps: ['bbbbbbbb', 'cccccccc'],
    dropIn: null,
  })
  expect(ids(outreach, ['cccccccc', 'bbbbbbbb'], '2026-12-01').steps).toEqual([])
})

it('adds the next drop-in: of the story’s own organisation where it has one', () => {
  const elsewhere = anEvent({ id: 'dddddddd', organisation: 'other', occasions: [occasion('2026-11-22')] })
  expect(ids(heard({ events: [elsewhere, anEvent()] }), []).dropIn).toBe('cccccccc')
  expect(ids(heard({ events: [elsewhere] }), []).dropIn).toBe('dddddddd')
  expect(ids(heard({ events: [anEvent()] }), ['cccccccc'])).toEqual({ steps: ['cccccccc'], dropIn: null })
})

it('sends nobody to a drop-in that was cancelled', () => {
  const cancelled = anEvent({ occasions: [occasion('2026-11-24', true)] })
  expect(ids(heard({ events: [cancelled] }), []).dropIn).toBeNull()
})

it('sends nobody to what ended this morning; what goes on is still offered', () => {
  const outreach = heard({ events: [anEvent({ occasions: [{ ...occasion(on), until: '12:00' }] })] })
  const at = (time: string) => {
    const { events, dropIn } = nextStepsOf(aStory({ nextSteps: ['cccccccc'] }), outreach, on, time)
    return [...events, dropIn].filter(Boolean).length
  }
  expect([at('09:00'), at('11:59'), at('12:00'), at('18:00')]).toEqual([1, 1, 0, 0])
  expect(outreach.eventState('cccccccc', on, '11:59')).toBe('shown')
  expect(outreach.eventState('cccccccc', on, '12:00')).toBe('gone')
})

it('counts what is over, so that pages are made anew just then', () => {
  const later = { ...occasion(on), from: '14:00', until: '15:00' }
  const outreach = heard({ events: [anEvent({ occasions: [occasion(on), later, occasion('2026-11-22')] })] })
  const ended = (time: string) => outreach.endedOn(on, time)
  expect(['11:59', '12:00', '12:00', '14:59', '15:00'].map(ended)).toEqual([0, 1, 1, 1, 2])
  expect(outreach.endedOn('2026-11-22', '11:59')).toBe(0)
})

it('lists the newest offer and the soonest event first', () => {
  const outreach = heard({
    opportunities: [anOffer(), anOffer({ id: 'dddddddd', showFrom: '2026-11-15' })],
    events: [
      anEvent({ occasions: [occasion('2026-11-30'), occasion('2026-11-20')] }),
      anEvent({ id: 'ffffffff', occasions: [occasion('2026-11-25')] }),
    ],
  })
  expect(outreach.opportunitiesOn(on).map(({ id }) => id)).toEqual(['dddddddd', 'bbbbbbbb'])
  expect(outreach.eventsOn(on).map(({ id }) => id)).toEqual(['ffffffff', 'cccccccc'])
})

it('has nothing to show before it ever heard of anything', () => {
  const never = new OutreachSite({ publication: null, hasShown: () => false })
  expect(ids(never, ['bbbbbbbb'])).toEqual({ steps: [], dropIn: null })
  expect([never.revision, never.intakeKey, never.messageDays, never.publishedAt]).toEqual([0, null, null, null])
})
