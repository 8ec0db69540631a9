import { randomBytes } from 'node:crypto'
import type { FeedRecording, FeedStory, FeedText } from '@use-it-cities/success-stories'
import type { Referral } from '@use-it-cities/success-stories/outreach'
import { channels } from '@use-it-cities/success-stories'
import { sha256, type FakeCms } from './fake-cms.ts'
import { codeOf } from './fixture.ts'

/** Bytes that stand for a recording in both formats, put on the fake CMS. */
export function aRecording(cms: FakeCms, bytes = 300_000): FeedRecording {
  const files = ['ogg', 'm4a'].map((kind) => {
    const content = randomBytes(bytes)
    const file = `${randomBytes(16).toString('hex')}.${kind}`
    cms.files.set(file, content)
    return { file, bytes, sha256: sha256(content) }
  })
  return { voice: 'teller', seconds: 200, files, transcript: ['I will tell you how it was.', 'It began with tea.'] }
}

const talk: NonNullable<FeedText['talk']> = {
  script:
    'A neighbour came for the soup and stayed for the course. A year later she teaches it. You could come on Friday.',
  facts: ['The course is free.', 'Forty people came in the first year.', 'Nobody asks for papers.'],
  notYet: ['There is no course on Saturdays yet.', 'There is a waiting list of three weeks.'],
  ifAsked: [{ question: 'Does it cost anything?', answer: 'No. Bring a friend instead.' }],
}
const urduTalk: NonNullable<FeedText['talk']> = {
  script: 'ایک پڑوسن سوپ پینے آئیں اور کورس کے لیے رک گئیں۔ ایک سال بعد وہ خود سکھاتی ہیں۔',
  facts: ['کورس مفت ہے۔', 'پہلے سال چالیس لوگ آئے۔'],
  notYet: ['ہفتے کے دن ابھی کوئی کورس نہیں۔'],
  ifAsked: [],
}

/** A story told with consent for everything, with every part a text can have. */
export function toldInFull(story: FeedStory, recording: FeedRecording): FeedStory {
  const { en, ur } = story.texts
  const full: Partial<FeedText> = {
    channels: [...channels],
    dontSay: ['family-name', 'face', 'ward'],
    film: { url: 'https://films.example.org/soup', minutes: 4, transcript: ['The baths, early in the morning.'] },
  }
  return {
    ...story,
    kind: 'told',
    texts: {
      ...(en && {
        en: {
          ...en,
          ...full,
          talk,
          did: ['I asked at the desk.', 'I wrote two letters.'],
          helped: ['Tea.'],
          recording,
        },
      }),
      ...(ur && { ur: { ...ur, ...full, talk: urduTalk, did: ['میں نے پوچھا۔'], helped: ['چائے۔'] } }),
    },
  }
}

export const referralCode = 'k7mfr2'

/** A short link to the first story of the fixture. */
export const aReferral = (change: Partial<Referral> = {}): Referral => ({
  code: referralCode,
  language: 'en',
  aims: [{ from: '2026-11-01', aim: { kind: 'story', code: codeOf(1000) } }],
  until: null,
  ...change,
})
