import type { Language } from '@use-it-cities/core'
import type { CheckCode } from '@use-it-cities/success-stories/checks'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordApproval } from '../../approval/record-approval.ts'
import { recordOverride, overridesOf } from '../../review/checks/overrides.ts'
import { slugs } from '../../slugs.ts'
import { blocksToLexical } from '../../text/blocks-to-lexical.ts'
import { partsToFields } from '../../text/parts-of.ts'
import type { PackStory } from './content-pack.ts'
import type { CityIds } from './load-city.ts'

/**
 * Loads reported stories that the database does not have yet and publishes them through the same gate as everybody's.
 * Each step looks first whether it was done, so a killed start goes on where it stopped.
 */
export async function loadStories(
  payload: Payload,
  stories: readonly PackStory[],
  ids: CityIds,
  { approvedBy, onStory }: { approvedBy: string; onStory: (done: number) => void },
): Promise<void> {
  for (const [index, story] of stories.entries()) {
    await loadStory(payload, story, ids, approvedBy)
    onStory(index + 1)
  }
}

async function loadStory(payload: Payload, story: PackStory, ids: CityIds, approvedBy: string): Promise<void> {
  const known = await payload.find({
    collection: slugs.stories,
    where: { code: { equals: story.code } },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const found = known.docs[0] as { id: string; _status?: string } | undefined
  if (found?._status === 'published') return
  const id = found?.id ?? (await addStory(payload, story, ids))
  for (const language of languagesOf(story)) await addText(payload, id, story, language, approvedBy)
  await publish(payload, id, story)
}

async function publish(payload: Payload, id: string, { code }: PackStory): Promise<void> {
  try {
    await payload.update({
      collection: slugs.stories,
      id,
      data: { _status: 'published' } as never,
      depth: 0,
      overrideAccess: true,
    })
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The story ${code} of the content pack was not published. ${because} Mend it, or say in its "overrides" why a finding may stand; use-it story check lists them.`,
      { cause: error },
    )
  }
}

/** The source language first: a translation names the text that it was made from. */
const languagesOf = ({ texts }: PackStory): Language[] =>
  (Object.keys(texts) as Language[]).sort((a, b) => Number(b === 'en') - Number(a === 'en'))

async function addStory(payload: Payload, story: PackStory, ids: CityIds): Promise<string> {
  const source = languagesOf(story)[0] ?? 'en'
  const { id } = await payload.create({
    collection: slugs.stories,
    data: {
      workingTitle: story.texts[source]?.title ?? story.code,
      kind: story.kind,
      code: story.code,
      organisation: idIn(ids.organisations, story.organisation, story),
      strand: idIn(ids.strands, story.strand, story),
      themes: story.themes.map((theme) => idIn(ids.themes, theme, story)),
      place: idIn(ids.places, story.place, story),
      sourceLanguage: source,
      citations: story.citations.map(({ report, section }) => ({ report: idIn(ids.reports, report, story), section })),
      _status: 'draft',
    } as never,
    depth: 0,
    overrideAccess: true,
  })
  return String(id)
}

async function addText(
  payload: Payload,
  storyId: string,
  story: PackStory,
  language: Language,
  approvedBy: string,
): Promise<void> {
  const text = story.texts[language]
  if (!text) return
  const known = await payload.find({
    collection: slugs.texts,
    where: { and: [{ story: { equals: storyId } }, { language: { equals: language } }] },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const row = (known.docs[0] ??
    (await payload.create({
      collection: slugs.texts,
      data: {
        story: storyId,
        language,
        title: text.title,
        summary: text.summary,
        body: blocksToLexical(text.body),
        ...partsToFields(text),
        _status: 'draft',
      } as never,
      depth: 0,
      overrideAccess: true,
    }))) as unknown as TextRow
  const req = await createLocalReq({}, payload)
  await letStand(req, row, story, language, approvedBy)
  if (row.approval?.hash === row.wordsHash) return
  await recordApproval(req, { text: row.id, hash: row.wordsHash, by: approvedBy })
}

interface TextRow {
  readonly id: string
  readonly wordsHash: string
  readonly organisation?: unknown
  readonly approval?: { readonly hash?: string | null }
}

/** What the makers of the pack let stand is written down as theirs, for these words only. */
async function letStand(
  req: PayloadRequest,
  { id, wordsHash, organisation }: TextRow,
  { overrides = [] }: PackStory,
  language: Language,
  by: string,
): Promise<void> {
  const known = await overridesOf(req, id, wordsHash)
  for (const { code, path, reason } of overrides) {
    if (!path.startsWith(`texts/${language}/`)) continue
    if (known.some((each) => each.code === code && each.path === path)) continue
    const finding = { code: code as CheckCode, path }
    await recordOverride(req, { text: id, wordsHash, organisation, finding, reason, by })
  }
}

function idIn(ids: ReadonlyMap<string, string>, slug: string, story: PackStory): string {
  const id = ids.get(slug)
  if (id === undefined)
    throw new Error(
      `The story ${story.code} names "${slug}", which the city does not define. Add it, or correct the story.`,
    )
  return id
}
