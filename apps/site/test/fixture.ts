import { birmingham } from '@use-it-cities/birmingham'
import {
  buildFeed,
  textHash,
  type Block,
  type Feed,
  type FeedStory,
  type Story,
  type StoryPhoto,
  type StoryText,
  type Tombstone,
} from '@use-it-cities/success-stories'
import { codeAlphabet } from '@use-it-cities/success-stories/schema'

export const city = birmingham

/** 8 letters of the code alphabet for a number: the same number, the same code. */
export function codeOf(number: number): string {
  let left = number
  let code = ''
  for (let index = 0; index < 8; index++) {
    code = (codeAlphabet[left % codeAlphabet.length] ?? 'b') + code
    left = Math.floor(left / codeAlphabet.length)
  }
  return code
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })

const english = [
  'A neighbour found out at the drop-in that her training from abroad counts here, and what was missing.',
  'The group met every week in the old baths and cooked what the gardens gave. Soon forty people came.',
  'Somebody asked a question nobody had asked before: which skills are already in these streets?',
  'It took a year, two letters and a lot of tea. Today she shows others the way she went herself.',
].map(paragraph)
const urdu = [
  'ایک پڑوسن کو معلوم ہوا کہ بیرونِ ملک سے حاصل کی ہوئی تربیت یہاں بھی مانی جاتی ہے، اور کیا کمی باقی ہے۔',
  'یہ لوگ ہر ہفتے پرانے حمام میں ملتے اور باغوں کی سبزیاں پکاتے تھے۔ جلد ہی چالیس لوگ آنے لگے۔',
  'کسی نے ایک ایسا سوال پوچھا جو پہلے کسی نے نہیں پوچھا تھا: ان گلیوں میں پہلے سے کون سے ہنر موجود ہیں؟',
  'اس میں ایک سال، دو خط اور بہت سی چائے لگی۔ آج وہ دوسروں کو وہی راستہ دکھاتی ہیں۔',
].map(paragraph)

export interface TestStory {
  readonly code?: string
  readonly title?: string
  readonly summary?: string
  readonly body?: readonly Block[]
  /** null leaves the Urdu text out. */
  readonly urduTitle?: string | null
  readonly englishToo?: boolean
  readonly photo?: Omit<StoryPhoto, 'story'>
}

/** A feed as the CMS builds it, of stories that are all reported and approved. */
export function aFeed({
  stories = [{}, {}, {}],
  tombstones = [],
  revision = 1,
  epoch = 1,
  generatedAt = '2026-11-21T09:00:00.000Z',
  change = (story: FeedStory) => story,
}: {
  stories?: readonly TestStory[]
  tombstones?: readonly Tombstone[]
  revision?: number
  epoch?: number
  generatedAt?: string
  /** Changes a story after the feed was built, for what `reported` stories cannot have. */
  change?: (story: FeedStory) => FeedStory
} = {}): Feed {
  const records = stories.map((story, index) => record(story, index))
  const feed = buildFeed(
    city,
    {
      stories: records.map(({ story }) => story),
      texts: records.flatMap(({ texts }) => texts),
      consents: [],
      tombstones,
      photos: records.flatMap(({ photo }) => (photo ? [photo] : [])),
    },
    { epoch, revision, generatedAt, on: '2026-11-21' },
  )
  return { ...feed, stories: feed.stories.map(change) }
}

function record(given: TestStory, index: number): { story: Story; texts: StoryText[]; photo: StoryPhoto | null } {
  const code = given.code ?? codeOf(1000 + index)
  const place = city.places[index % city.places.length]?.id ?? ''
  const themes = [0, 3].map((step) => city.themes[(index + step) % city.themes.length]?.id ?? '')
  const hasEnglish = given.englishToo ?? true
  const hasUrdu = given.urduTitle !== null
  const sourceLanguage = hasEnglish ? 'en' : 'ur'
  const story: Story = {
    id: code,
    code,
    kind: 'reported',
    status: 'published',
    publishedOn: new Date(Date.UTC(2026, 10, 20) - index * 3_600_000).toISOString(),
    organisation: city.partners[0]?.id ?? '',
    strand: city.strands[0]?.id ?? '',
    themes: [...new Set(themes)],
    place,
    sourceLanguage,
    citations: [
      {
        report: 'use-it-journal-1',
        title: 'USE-IT Journal 1',
        section: '3.4 Identification',
        url: 'https://uia-initiative.eu/use-it',
      },
    ],
  }
  const source = {
    title: given.title ?? `Neighbours who did story ${index}`,
    summary: given.summary ?? 'One evening at the community centre changed what she thought was possible.',
    body: [...(given.body ?? [...english, ...english])],
  }
  const translated = {
    title: given.urduTitle ?? `پڑوسیوں کی کہانی نمبر ${index}`,
    summary: 'کمیونٹی سینٹر کی ایک شام نے ان کی سوچ بدل دی کہ کیا کچھ ممکن ہے۔',
    body: [...urdu, ...urdu],
  }
  const text = (language: 'en' | 'ur', words: typeof source): StoryText => ({
    id: `${code}-${language}`,
    story: code,
    language,
    status: 'published',
    ...words,
    author: 'writer',
    approval: { hash: textHash(words), by: 'reviewer', on: '2026-11-20T09:00:00.000Z' },
    tellerApproval: null,
    translation:
      language === sourceLanguage
        ? null
        : { sourceHash: textHash(hasEnglish ? source : translated), review: 'unreviewed' },
  })
  return {
    story,
    texts: [...(hasEnglish ? [text('en', source)] : []), ...(hasUrdu ? [text('ur', translated)] : [])],
    photo: given.photo ? { ...given.photo, story: code } : null,
  }
}
