import { languages, type Language } from '@use-it-cities/core'
import { visibleOn, type Story } from '@use-it-cities/success-stories'
import { sentenceFor } from '@use-it-cities/success-stories/locales'
import type { PayloadRequest } from 'payload'
import { heldUpByChecks } from '../review/checks/in-gate.ts'
import { settingsOf, today } from '../settings.ts'
import { asPublished, liveTexts, loadStoryRecords, type StoryRecords } from './story-records.ts'
import { toStory, type Row } from './to-records.ts'

/** What would be seen in one language if the story and its newest text were published now. */
export interface LanguageVerdict {
  readonly language: Language
  readonly text: string
  readonly visible: boolean
  readonly until: string | null
  readonly sentences: readonly string[]
}

export interface Verdict {
  readonly languages: readonly LanguageVerdict[]
  /** Reasons that stand before any language: the story itself is not complete. */
  readonly sentences: readonly string[]
}

export interface ExplainOptions {
  /** A text that is about to be saved, in place of the one that is stored. */
  readonly replaced?: Row
  /** Ask about the texts that are live already instead of the newest ones. */
  readonly onlyLive?: boolean
}

/** Asks the rules about a story as if it were published today, in each language it has a text in. */
export async function explain(
  req: PayloadRequest,
  row: Row,
  { replaced, onlyLive = false }: ExplainOptions = {},
): Promise<Verdict> {
  if (row.archivedOn) return { languages: [], sentences: ['This story is in the archive. Bring it back first.'] }
  const id = String(row.id ?? '')
  const records = await loadStoryRecords(req, { id, code: String(row.code ?? '') })
  const settings = settingsOf(req.payload)
  const now = settings.now().toISOString()
  const story = toStory({ ...row, _status: 'published', publishedOn: row.publishedOn ?? now }, records.names)
  if (!story.ok) return { languages: [], sentences: [story.error.sentence] }
  const stored = onlyLive ? await liveTexts(req, id) : records.newestTexts
  const rows = replaced ? [...stored.filter((each) => each.id !== replaced.id), replaced] : stored
  if (rows.length === 0)
    return { languages: [], sentences: ['The story has no text yet. Save it as a draft and write one first.'] }
  const held = await heldUpByChecks(req, row, rows, records, { onlyErrors: onlyLive })
  const found = verdicts(story.value, rows, records, today(settings))
  return { languages: found.map((each) => withChecks(each, held.get(each.text))), sentences: [] }
}

const withChecks = (verdict: LanguageVerdict, held: readonly string[] = []): LanguageVerdict =>
  held.length === 0 ? verdict : { ...verdict, visible: false, until: null, sentences: [...verdict.sentences, ...held] }

function verdicts(
  story: Story,
  rows: readonly Row[],
  records: StoryRecords,
  on: ReturnType<typeof today>,
): LanguageVerdict[] {
  const { texts, sentences } = asPublished(rows, story.code)
  return rows.map((row) => {
    const language = row.language as Language
    const text = String(row.id ?? 'new')
    const unreadable = sentences.get(language)
    if (unreadable !== undefined)
      return { language, text, visible: false, until: null, sentences: [`${nameOf(language)}: ${unreadable}`] }
    const answer = visibleOn(story, texts, records.consents, records.tombstones, {
      channel: 'website',
      language,
      on,
      places: records.names.lists.places,
      tellerNames: records.tellerNames,
    })
    return answer.visible
      ? { language, text, visible: true, until: answer.until, sentences: [] }
      : { language, text, visible: false, until: null, sentences: answer.because.map(sentenceFor) }
  })
}

const nameOf = (language: Language) => languages[language]?.name ?? language

/** Each reason once. */
export const reasonsOf = (verdict: Verdict): string[] => [
  ...new Set([...verdict.sentences, ...verdict.languages.flatMap(({ sentences }) => sentences)]),
]
