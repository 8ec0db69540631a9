import fc from 'fast-check'
import { languageCodes, type LocalDate } from '@use-it-cities/core'
import {
  channels,
  type ConsentEvent,
  type ConsentGiven,
  type Film,
  type Story,
  type StoryText,
  type TalkingPoints,
  type Tombstone,
} from '../../src/index.ts'
import { aStory, aText, code, given, said } from './records.ts'

/** Few days, moments, codes and languages, so that what is generated meets. */
export const anyDay = fc.constantFrom<LocalDate>('2026-02-28', '2026-03-01', '2026-11-21', '2027-02-28', '2027-03-01')
export const anyChannel = fc.constantFrom(...channels)
export const anyLanguage = fc.constantFrom(...languageCodes.slice(0, 3))
const anyCode = fc.constantFrom(code, 'bcdfghjk', 'zzzzzzzz')
const anyMoment = fc
  .constantFrom('2026-03-01T09:00:00', '2026-03-01T09:00:01', '2026-06-01T12:00:00')
  .chain((moment) => fc.constantFrom(`${moment}Z`, `${moment}.000Z`, `${moment}.500Z`))

const anyGiven = fc
  .record({
    on: anyDay,
    until: anyDay,
    channels: fc.uniqueArray(anyChannel),
    languages: fc.uniqueArray(anyLanguage),
    needsCountersignature: fc.boolean(),
    identifiability: fc.record(
      {
        name: fc.constantFrom('full-name', 'first-name', 'other-name', 'nobody'),
        face: fc.boolean(),
        voice: fc.boolean(),
        place: fc.constantFrom('ward', 'area', 'city'),
      },
      { requiredKeys: ['name', 'face', 'place'] },
    ),
    organisations: fc.constantFrom('library', 'library,college', 'college').map((names) => names.split(',')),
  })
  .map((changes) => given(changes as Partial<ConsentGiven>))

const anyWord: fc.Arbitrary<ConsentEvent> = fc.oneof(
  anyGiven,
  fc.constant(given()),
  fc.constantFrom('refused' as const, 'paused' as const, 'resumed' as const).map((type) => said(type)),
  fc.constantFrom('0', '1', '2').map((id): ConsentEvent => ({ ...said('paused'), type: 'countersigned', given: id })),
)

/** Events of several stories without a withdrawal, each with an id of its own. */
export const anyEvents = fc
  .array(fc.tuple(anyWord, anyMoment, anyCode), { maxLength: 6 })
  .map((rows) =>
    rows.map(([event, recordedAt, story], at): ConsentEvent => ({ ...event, recordedAt, story, id: `${at}` })),
  )

export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    code: anyCode,
    kind: fc.constantFrom('told', 'told', 'reported'),
    status: fc.constantFrom('published', 'published', 'draft'),
    organisation: fc.constantFrom('library', 'library', 'college'),
    place: fc.constantFrom('soho', 'birmingham'),
    publishedOn: fc.option(fc.constantFrom('2026-03-05T10:00:00Z', '2026-03-05T10:00:00.500Z')),
  })
  .map((changes) => aStory(changes as Partial<Story>))

/** What a text says besides its body, in part or whole. */
const anyParts: fc.Arbitrary<Partial<StoryText>> = fc.record(
  {
    did: fc.constantFrom<string[]>([], ['I asked.']),
    helped: fc.constant<string[]>(['A neighbour.']),
    talk: fc.constant<TalkingPoints>({
      script: 'Somebody found work.',
      facts: ['It took a year.'],
      notYet: [],
      ifAsked: [],
    }),
    film: fc.constant<Film>({ url: 'https://films.example/1', transcript: ['I asked.'] }),
  },
  { requiredKeys: [] },
)

export const anyText: fc.Arbitrary<StoryText> = fc
  .record({
    story: anyCode,
    language: anyLanguage,
    status: fc.constantFrom('published', 'published', 'draft'),
    title: fc.constantFrom('One', 'Two'),
    parts: anyParts,
    approvedBy: fc.constantFrom('reviewer-1', 'reviewer-1', 'editor-1', null),
    tellerApproved: fc.constantFrom(true, true, false),
  })
  .map(({ parts, ...changes }) => aText({ ...parts, ...changes } as Parameters<typeof aText>[0]))

export const anyTombstones: fc.Arbitrary<Tombstone[]> = fc.array(fc.record({ code: anyCode, on: anyDay }), {
  maxLength: 4,
})

/** Everything `visibleOn` is asked. Half of them are rich enough to be visible. */
export const anyQuestion = fc.record({
  story: fc.oneof(anyStory, fc.constant(aStory())),
  texts: fc.oneof(fc.array(anyText, { maxLength: 4 }), fc.constant<StoryText[]>([aText(), aText({ language: 'ur' })])),
  events: fc.oneof(anyEvents, fc.constant<ConsentEvent[]>([given()])),
  tombstones: fc.oneof(anyTombstones, fc.constant<Tombstone[]>([])),
  asked: fc.record({
    channel: fc.oneof(anyChannel, fc.constant('website' as const)),
    language: fc.oneof(anyLanguage, fc.constant('en' as const)),
    on: fc.oneof(anyDay, fc.constant<LocalDate>('2026-11-21')),
  }),
})
