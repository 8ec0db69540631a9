import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildFeed,
  textHash,
  visibleOn,
  type DontSay,
  type Feed,
  type Identifiability,
  type Records,
  type StoryRecording,
  type StoryText,
} from '../src/index.ts'
import { dontSay, feedSchema } from '../src/schema.ts'
import { aCity, aStory, aText, code, given } from './support/records.ts'

const names = { first: ['Zubaida'], others: ['Sample'] }
const stamp = { epoch: 1, revision: 7, generatedAt: '2026-11-21T08:00:00.000Z', on: '2026-11-21' } as const
const asked = { channel: 'website', language: 'en', on: '2026-11-21', places: aCity().places } as const

type Parts = { [Part in 'did' | 'helped' | 'talk' | 'film']: NonNullable<StoryText[Part]> }
const parts: Parts = {
  did: ['I asked at the desk.', 'I went on Mondays.'],
  helped: ['A neighbour came with me.'],
  talk: {
    script: 'Somebody here found work near home.',
    facts: ['It took two months.'],
    notYet: ['There is no bus in the evening.'],
    ifAsked: [{ question: 'Is it paid?', answer: 'Yes, from the first day.' }],
  },
  film: { url: 'https://films.example/v/1', transcript: ['I asked.', 'They answered.'] },
}

/** Every place in the new parts where words are, each as a change that puts these words there. */
const places: readonly ((words: string) => Parts)[] = [
  (words) => ({ ...parts, did: [...parts.did, words] }),
  (words) => ({ ...parts, helped: [words] }),
  (words) => ({ ...parts, talk: { ...parts.talk, script: words } }),
  (words) => ({ ...parts, talk: { ...parts.talk, facts: [words, ...parts.talk.facts] } }),
  (words) => ({ ...parts, talk: { ...parts.talk, notYet: [words] } }),
  (words) => ({ ...parts, talk: { ...parts.talk, ifAsked: [{ question: words, answer: 'Yes.' }] } }),
  (words) => ({ ...parts, talk: { ...parts.talk, ifAsked: [{ question: 'Who?', answer: words }] } }),
  (words) => ({ ...parts, film: { ...parts.film, transcript: ['I asked.', words] } }),
  (words) => ({ ...parts, film: { ...parts.film, url: `https://films.example/${encodeURIComponent(words)}` } }),
]
const anyPlace = fc.constantFrom(...places)
const anyAllowed = fc.record<Identifiability>({
  name: fc.constantFrom('full-name', 'first-name', 'other-name', 'nobody'),
  face: fc.boolean(),
  voice: fc.constantFrom(true, false, undefined) as fc.Arbitrary<boolean>,
  place: fc.constantFrom('ward', 'area', 'city'),
})
const aWordAround = fc.constantFrom('', 'Thanks to ', 'With ', '“')
const reasonsFor = (text: StoryText, identifiability: Identifiability, kind: 'told' | 'reported' = 'told') => {
  const seen = visibleOn(aStory({ kind, place: 'birmingham' }), [text], [given({ identifiability })], [], {
    ...asked,
    tellerNames: names,
  })
  return seen.visible ? [] : seen.because.map(({ key }) => key)
}

describe('words beside the body', () => {
  test('a real name in any of them hides the text exactly as the same words in the body do', () => {
    fc.assert(
      fc.property(
        anyPlace,
        aWordAround,
        fc.constantFrom('Zubaida', 'Sample'),
        anyAllowed,
        (at, before, name, allows) => {
          const words = `${before}${name} came.`
          const body = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: words }] }]
          expect(reasonsFor(aText(at(words)), allows)).toEqual(reasonsFor(aText({ ...parts, body }), allows))
        },
      ),
    )
  })

  test('a place that is too exact in any of them hides the text exactly as the same words in the body do', () => {
    fc.assert(
      fc.property(
        anyPlace,
        aWordAround,
        fc.constantFrom('Soho', 'The north'),
        anyAllowed,
        (at, before, place, allows) => {
          const words = `${before}${place} came.`
          const body = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: words }] }]
          expect(reasonsFor(aText(at(words)), allows)).toEqual(reasonsFor(aText({ ...parts, body }), allows))
        },
      ),
    )
  })

  test('changing any of them takes both approvals away', () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom('Another day.', 'A friend.'), (at, words) => {
        const { approval, tellerApproval } = aText(parts)
        const changed = aText({ ...at(words), approvedBy: null, tellerApproved: false })
        const reasons = reasonsFor({ ...changed, approval, tellerApproval }, given().identifiability)
        expect(reasons).toEqual(['text.not-approved', 'text.teller-has-not-approved'])
      }),
    )
  })
})

const aRecording = (changes: Partial<StoryRecording> = {}): StoryRecording => ({
  story: code,
  language: 'en',
  voice: 'reader',
  seconds: 95,
  files: [{ file: `${'a'.repeat(32)}.ogg`, bytes: 380_000, sha256: 'b'.repeat(64) }],
  transcript: [],
  textHash: textHash(aText(parts)),
  ...changes,
})

function fed(changes: Partial<Records>, identifiability: Identifiability): Feed['stories'][number] | undefined {
  const records: Records = {
    stories: [aStory({ place: 'birmingham' })],
    texts: [aText(parts)],
    consents: [given({ identifiability })],
    tombstones: [],
    photos: [],
    tellerNames: new Map([[code, names]]),
    ...changes,
  }
  return feedSchema.parse(buildFeed(aCity(), records, stamp)).stories[0]
}

describe('the feed', () => {
  test('brings every part of a visible text, and what to leave out of it', () => {
    const allows = { name: 'first-name', face: true, voice: true, place: 'ward' } as const
    const story = fed({ stories: [aStory({ place: 'birmingham', nextSteps: ['m4xtq7wb'] })] }, allows)
    expect(story).toMatchObject({
      nextSteps: ['m4xtq7wb'],
      texts: { en: { ...parts, dontSay: ['family-name'] } },
    })
  })

  test('leaves out a part that says nothing', () => {
    const story = fed({ texts: [aText({ did: [], helped: [] })] }, given().identifiability)
    for (const part of ['did', 'helped', 'talk', 'film', 'recording']) expect(story?.texts.en).not.toHaveProperty(part)
  })

  test('links to a film only when both the face and the voice were allowed, and never goes by half', () => {
    fc.assert(
      fc.property(anyAllowed, (allows) => {
        const text = fed({}, allows)?.texts.en
        if (!text) return
        expect(text.film !== undefined).toBe(allows.face && allows.voice === true)
        expect(text.talk).toEqual(parts.talk)
      }),
    )
  })

  test('the less a teller allows, the more is left unsaid', () => {
    const order = {
      name: ['full-name', 'first-name', 'other-name', 'nobody'],
      place: ['ward', 'area', 'city'],
    } as const
    const unsaid = (allows: Identifiability): readonly DontSay[] => fed({}, allows)?.texts.en?.dontSay ?? dontSay
    const covers = (more: readonly DontSay[], less: readonly DontSay[]) =>
      less.every((each) => more.includes(each) || (each === 'family-name' && more.includes('name')))
    fc.assert(
      fc.property(anyAllowed, anyAllowed, (a, b) => {
        const isLess =
          order.name.indexOf(a.name) >= order.name.indexOf(b.name) &&
          order.place.indexOf(a.place) >= order.place.indexOf(b.place) &&
          (!a.face || b.face)
        if (isLess) expect(covers(unsaid(a), unsaid(b))).toBe(true)
      }),
    )
  })

  test('in a story from a report, nobody becomes more identifiable than the report makes them', () => {
    const story = fed(
      { stories: [aStory({ kind: 'reported', place: 'birmingham' })], consents: [] },
      given().identifiability,
    )
    expect(story?.texts.en).toMatchObject({ dontSay: ['name', 'face'], film: parts.film })
  })
})

describe('a recording', () => {
  const anyRecording = fc
    .record({
      voice: fc.constantFrom('teller' as const, 'reader' as const),
      language: fc.constantFrom('en' as const, 'ur' as const),
      transcript: fc.constantFrom<string[]>(
        [],
        ['I asked.'],
        ['I asked.', 'I drank.'],
        ['I am Zubaida.'],
        ['I live in Soho.'],
      ),
      textHash: fc.constantFrom(textHash(aText(parts)), 'c'.repeat(64), null),
    })
    .map((changes) => aRecording(changes))
  const anyKind = fc.constantFrom('told' as const, 'reported' as const)

  test('is there only with what allows it: a voice, the words of the text, or a transcript of words that were approved in it', () => {
    fc.assert(
      fc.property(fc.array(anyRecording, { maxLength: 4 }), anyAllowed, anyKind, (recordings, allows, kind) => {
        const shown = fed({ recordings, stories: [aStory({ kind, place: 'birmingham' })] }, allows)?.texts.en?.recording
        if (!shown) return
        const isOne = recordings.some(
          ({ language, voice, transcript, textHash: read }) =>
            language === 'en' &&
            voice === shown.voice &&
            transcript.join() === shown.transcript.join() &&
            (transcript.length > 0
              ? transcript.every((line) => parts.film.transcript.includes(line))
              : read === textHash(aText(parts))),
        )
        expect(isOne).toBe(true)
        if (shown.voice === 'teller') expect([kind, allows.voice]).toEqual(['told', true])
        if (kind === 'told' && allows.name !== 'full-name' && allows.name !== 'first-name')
          expect(shown.transcript.join()).not.toContain('Zubaida')
        if (kind === 'told' && allows.place !== 'ward') expect(shown.transcript.join()).not.toContain('Soho')
      }),
    )
  })

  test('with a transcript of its own waits until each paragraph of it stands in the text, and no part of one will do', () => {
    const allows = given().identifiability
    const plays = (transcript: string[], changes: Partial<StoryText> = {}) =>
      fed({ texts: [aText({ ...parts, ...changes })], recordings: [aRecording({ transcript })] }, allows)?.texts.en
        ?.recording !== undefined
    expect(plays(['It took two months.', 'I went  on Mondays.'])).toBe(true)
    expect(plays(['My husband beat me.'])).toBe(false)
    expect(plays(['It took two months.', 'My husband beat me.'])).toBe(false)
    expect(plays(['two months'])).toBe(false)
    expect(plays(['I went on Mondays.'], { did: ['I went on Fridays.'] })).toBe(false)
  })

  test('in the teller’s own voice comes before a reader’s', () => {
    const recordings = [aRecording(), aRecording({ voice: 'teller' })]
    const allows = given().identifiability
    expect(fed({ recordings }, { ...allows, voice: true })?.texts.en?.recording?.voice).toBe('teller')
    expect(fed({ recordings }, allows)?.texts.en?.recording?.voice).toBe('reader')
  })

  test('of words that were changed since is not played, and a withdrawal ends every one', () => {
    const texts = [aText({ ...parts, title: 'My second job' })]
    expect(fed({ texts, recordings: [aRecording()] }, given().identifiability)?.texts.en).not.toHaveProperty(
      'recording',
    )
    const gone = fed({ recordings: [aRecording()], tombstones: [{ code, on: '2026-11-20' }] }, given().identifiability)
    expect(gone).toBeUndefined()
  })
})
