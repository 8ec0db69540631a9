import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { languageCodes, type Language } from '@use-it-cities/core'
import type { Block, Feed, FeedStory, FeedText } from '@use-it-cities/success-stories'
import { gone } from './browser/page-types.ts'
import type { Referral } from '@use-it-cities/success-stories/outreach'
import { anAssessmentPublication } from './check-fixture.ts'
import { anOpenOutreach } from './contact-fixture.ts'
import { sha256, type FakeCms } from './fake-cms.ts'
import { aFeed, codeOf, paragraph } from './fixture.ts'
import { aGuidePublication } from './guide-fixture.ts'
import { dropInId, trainingId } from './outreach-fixture.ts'
import { aPhoto } from './photos.ts'
import { aPublication } from './research-fixture.ts'

/** The story with everything a story can have. */
export const fullStory = codeOf(1000)
/** A short link to it, and one that opens a page where a message can be left. */
export const posterCode = 'k7mfr2'
export const bannerCode = 'bbbbb2'

/** As heavy as a photo full of leaves or faces: about 30 kB at 480 pixels. */
const busy = { sigma: 48, blur: 1 }

/** Sentences of a language, each only once, so that they weigh what a story of that length weighs. */
export const sentencesIn = (language: Language): readonly string[] => {
  const file = new URL(`../../../packages/astro/src/words/${language}.json`, import.meta.url)
  const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: Record<string, string> }
  return [...new Set(Object.values(words))].filter((each) => each.length > 30 && !each.includes('{'))
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] })
const short = (text: string, most: number) => [...text].slice(0, most).join('')

/** Everything a text may have, at twice the length editors are asked for. Synthetic: sentences of the interface in a row. */
function everything(language: Language, recording: FeedText['recording']): FeedText {
  const sentences = sentencesIn(language)
  const [title = '', summary = '', ...rest] = sentences
  const line = (at: number) => short(rest[at % rest.length] ?? '', 190)
  const block = (at: number) => paragraph(rest.slice(at * 5, at * 5 + 5).join(' '))
  return {
    title: short(title, 110),
    summary: short(summary, 280),
    body: [block(0), heading(line(20)), block(1), block(2), heading(line(21)), block(3)],
    did: [line(3), line(4), line(5)],
    helped: [line(6), line(7), line(8)],
    talk: {
      script: short(rest.slice(0, 8).join(' '), 590),
      facts: [line(9), line(10), line(11)],
      notYet: [line(12), line(13)],
      ifAsked: [
        { question: line(14), answer: line(15) },
        { question: line(16), answer: line(17) },
      ],
    },
    film: { url: 'https://films.example.org/neighbours', minutes: 4, transcript: [line(18), line(19)] },
    ...(recording ? { recording } : {}),
    dontSay: ['ward', 'face'],
    channels: ['website', 'print', 'whatsapp-card', 'social', 'press'],
    translation: language === 'en' ? null : { review: 'unreviewed', isStale: false },
  }
}

/** Bytes under a random name, as the CMS keeps them; not a recording anybody could play. */
function aRecording(cms: FakeCms): NonNullable<FeedText['recording']> {
  const files = ['ogg', 'm4a'].map((kind) => {
    const bytes = randomBytes(kind === 'ogg' ? 24_000 : 48_000)
    const file = `${randomBytes(16).toString('hex')}.${kind}`
    cms.files.set(file, bytes)
    return { file, bytes: bytes.length, sha256: sha256(bytes) }
  })
  return { voice: 'reader', seconds: 61, files, transcript: [] }
}

/** A city in which every kind of page has something to show, in every language; the first story has all a story can have. */
export async function aWholeCity(cms: FakeCms): Promise<Feed> {
  const [photo, recording] = [await aPhoto(cms, busy), aRecording(cms)]
  const texts = Object.fromEntries(languageCodes.map((each) => [each, everything(each, recording)]))
  const change = (story: FeedStory): FeedStory =>
    story.code === fullStory ? { ...story, kind: 'told', texts, nextSteps: [trainingId, dropInId] } : story
  const stories = [{ photo }, { urduTitle: null }, ...Array.from({ length: 24 }, () => ({}))]
  const feed = aFeed({ stories, tombstones: [{ code: gone, on: '2026-11-20' }], change })
  cms.show(feed)
  cms.publish(aPublication())
  cms.publishGuide(aGuidePublication())
  cms.publishAssessments(anAssessmentPublication())
  cms.publishOutreach(anOpenOutreach({ referrals: [...referrals] }))
  return feed
}

const from = '2026-11-01'
const referrals: readonly Referral[] = [
  { code: posterCode, language: 'en', aims: [{ from, aim: { kind: 'story', code: fullStory } }], until: null },
  { code: bannerCode, language: null, aims: [{ from, aim: { kind: 'page', page: 'contact' } }], until: null },
]
