import type { Editor } from './editor.ts'
import { idOf, type People } from './people.ts'

export interface ToldStory {
  readonly id: string
  readonly code: string
  readonly languages: readonly string[]
  /** The names of its pictures' files. */
  readonly files: readonly string[]
}

const words = (text: string) => ({ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 })

/** A body as the admin screen saves it. */
export const richText = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    direction: 'ltr',
    format: '',
    indent: 0,
    version: 1,
    children: paragraphs.map((text) => ({
      type: 'paragraph',
      direction: 'ltr',
      format: '',
      indent: 0,
      textFormat: 0,
      textStyle: '',
      version: 1,
      children: [words(text)],
    })),
  },
})

/** A made-up title in each language; nobody tells anything in it. */
const titles: Readonly<Record<string, string>> = {
  en: 'I asked and somebody answered',
  ur: 'میں نے پوچھا اور کسی نے جواب دیا',
}

export interface StoryOptions {
  /** English first: it is the source of the others. */
  readonly languages?: readonly string[]
  /** A picture without a face in it, which is shown in these sizes as well. */
  readonly picture?: Blob | null
  /** Where the teller allows it to go. */
  readonly channels?: readonly string[]
}

/** A synthetic teller's story, written, consented to and approved in all its languages: one press away from the public. */
export async function storyReadyToPublish(
  { partnerEditor, reviewer, administrator }: People,
  name: string,
  { languages = ['en', 'ur'], picture = null, channels = ['website'] }: StoryOptions = {},
): Promise<ToldStory> {
  const [organisation, strand, place] = await Promise.all([
    idOf(administrator, 'organisations', 'karis-neighbour-scheme'),
    firstId(administrator, 'strands'),
    firstId(administrator, 'places'),
  ])
  const { doc } = await partnerEditor.must('POST', '/stories?draft=true&depth=0', {
    workingTitle: name,
    kind: 'told',
    organisation,
    strand,
    place,
    sourceLanguage: 'en',
  })
  const story = doc as ToldStory
  await partnerEditor.must('POST', '/consents?depth=0', {
    story: story.id,
    type: 'given',
    on: '2026-11-01',
    how: 'spoken',
    language: 'en',
    organisations: [organisation],
    channels,
    languages,
    identifiability: { name: 'nobody', face: false, place: 'ward' },
    checklist: { whatItIs: true, whereItGoes: true, whoCouldSee: true, mayChangeMind: true, helpDoesNotDepend: true },
    until: '2099-12-31',
  })
  for (const language of languages) {
    const text = await partnerEditor.must('POST', '/story-texts?draft=true&depth=0', {
      story: story.id,
      language,
      title: `${name}: ${titles[language] ?? titles.en}`,
      summary: `${name} in one sentence.`,
      body: richText(`${name}. This teller was made up for a test.`),
    })
    const { id } = text.doc as { id: string }
    const hash = await wordsHash(partnerEditor, id)
    await partnerEditor.must('POST', `/story-texts/${id}/teller-approval`, { hash })
    await reviewer.must('POST', `/story-texts/${id}/approve`, { hash, translationChecked: language !== 'en' })
  }
  const files = picture ? await illustrate(partnerEditor, story.id, picture) : []
  return { id: story.id, code: story.code, languages, files }
}

/** Answers the names of all its files, which nobody else can know. */
async function illustrate(editor: Editor, story: string, picture: Blob): Promise<string[]> {
  const data = { story, alt: { en: 'An empty hall' }, everyoneAgreed: true, showsTeller: false }
  const { doc } = await editor.upload('/media?depth=0', data, picture, 'hall.jpg')
  const { id, filename, sizes } = doc as { id: string; filename: string; sizes: Record<string, { filename: string }> }
  await editor.must('PATCH', `/stories/${story}?draft=true&depth=0`, { photo: id })
  return [filename, ...Object.values(sizes).map((size) => size.filename)]
}

async function firstId(editor: People['administrator'], collection: string): Promise<string> {
  const { docs } = await editor.must('GET', `/${collection}?limit=1&depth=0`)
  return (docs as { id: string }[])[0]?.id ?? ''
}

async function wordsHash(editor: People['partnerEditor'], text: string): Promise<string> {
  const found = await editor.must('GET', `/story-texts/${text}?draft=true&depth=0`)
  return String(found.wordsHash)
}
