import { ok, type Language, type Result } from '@use-it-cities/core'
import {
  mergeTombstones,
  visibleOn,
  type Channel,
  type StoryText,
  type Visibility,
} from '@use-it-cities/success-stories'
import type { PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { liveTexts, loadStoryRecords } from '../gate/story-records.ts'
import { toStory, toText, type Row, type UnreadableRow } from '../gate/to-records.ts'
import { refuse } from '../hooks/refuse.ts'
import { idOf } from '../ids.ts'
import { storyToWriteFor } from '../hooks/story-for.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { ledgerIn } from '../take-down/ledger.ts'

/** A story as the public sees it now, and who may see it where. */
export interface PrintableStory {
  readonly id: string
  readonly code: string
  /** Of the CMS, not the short name. */
  readonly organisation: string | null
  readonly partner: { readonly id: string; readonly name: string }
  /** In which it was told. */
  readonly sourceLanguage: Language
  readonly texts: readonly StoryText[]
  readonly visibility: (language: Language, channel: Channel) => Visibility
}

/**
 * Reads what is live of a story, never a draft, for whoever may write down its print runs. Throws a sentence otherwise:
 * another's story, or one whose rows make no sense.
 */
export async function printableStory(req: PayloadRequest, id: string): Promise<PrintableStory> {
  if (accountOf(req) === null) throw refuse('Sign in to print a story.', 403)
  const row = await storyToWriteFor(req, slugs.printRuns, { story: id })
  const story = await storyAsShown(req, row)
  if (!story.ok) throw refuse(story.error.sentence)
  return story.value
}

/** The same of a stored story, for the system itself; why not, where its row makes no sense. */
export async function storyAsShown(
  req: PayloadRequest,
  row: { readonly id: string; readonly code: string; readonly organisation?: unknown },
): Promise<Result<PrintableStory, UnreadableRow>> {
  const settings = settingsOf(req.payload)
  const records = await loadStoryRecords(req, row)
  const story = toStory(row as unknown as Row, records.names)
  if (!story.ok) return story
  const texts = (await liveTexts(req, row.id)).flatMap((each) => {
    const text = toText(each, row.code)
    return text.ok ? [text.value] : []
  })
  const withdrawals = await ledgerIn(settings.dataDir).read()
  const tombstones = mergeTombstones(
    records.tombstones,
    withdrawals.filter(({ code }) => code === row.code),
  )
  const { organisation, sourceLanguage } = story.value
  const partner = records.names.lists.partners.find((each) => each.id === organisation)
  return ok({
    id: row.id,
    code: row.code,
    organisation: idOf(row.organisation),
    partner: { id: organisation, name: partner?.name ?? organisation },
    sourceLanguage,
    texts,
    visibility: (language, channel) =>
      visibleOn(story.value, texts, records.consents, tombstones, {
        channel,
        language,
        on: today(settings),
        places: records.names.lists.places,
        tellerNames: records.tellerNames,
      }),
  })
}
