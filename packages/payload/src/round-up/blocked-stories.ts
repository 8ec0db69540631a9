import type { Payload } from 'payload'
import { currentFeed } from '../feed/current-feed.ts'
import { slugs } from '../slugs.ts'
import { inAddress } from './in-address.ts'
import type { RoundUpRow } from './round-up-row.ts'
import { namesBeyond } from './names-beyond.ts'
import { wordsBeyond } from './words-beyond.ts'

/** A story that a round-up names and may not. */
export interface BlockedStory {
  readonly code: string
  readonly title: string
  readonly sentence: string
}

export interface NamedStories {
  /** The codes of all stories it names. */
  readonly codes: readonly string[]
  readonly blocked: readonly BlockedStory[]
}

type Named = Pick<RoundUpRow, 'subject' | 'intro' | 'items'>

/**
 * Asks the rules again about every story that a round-up has a piece about, or links to in its words: may it be in a
 * round-up, in English, today? And are its words here those that were approved, without a name or a place too many? Full
 * names of tellers are looked for in every piece, whether or not their story is in it.
 */
export async function storiesNamed(payload: Payload, { subject, intro, items }: Named): Promise<NamedStories> {
  const ids = [...new Set(items.flatMap(({ story }) => story ?? []))]
  const words = [subject, intro, ...items.flatMap(({ title, text }) => [title, text])].join('\n')
  const linked = [...words.matchAll(inAddress)].map(([, code]) => String(code))
  const rows =
    ids.length + linked.length === 0
      ? []
      : (
          await payload.db.find<{ id: string; code: string; workingTitle?: string | null }>({
            collection: slugs.stories,
            where: { or: [{ id: { in: ids } }, { code: { in: linked } }] },
            limit: 0,
            pagination: false,
          })
        ).docs
  const { feed } = await currentFeed(payload)
  const allowed = new Set(
    feed.stories.filter(({ texts }) => texts.en?.channels.includes('round-up')).map(({ code }) => code),
  )
  const titleOf = new Map(items.flatMap(({ story, title }) => (story && title !== '' ? [[story, title] as const] : [])))
  const known = rows.map(({ id, code, workingTitle }) => ({ id, code, title: titleOf.get(id) ?? workingTitle ?? code }))
  const strange = [
    ...linked.filter((code) => !rows.some((row) => row.code === code)),
    ...ids.filter((id) => !rows.some((row) => row.id === id)),
  ].map((code) => ({ id: code, code, title: code }))
  const all = [...new Map([...known, ...strange].map((each) => [each.code, each])).values()]
  const notAllowed = all
    .filter(({ code }) => !allowed.has(code))
    .map(({ code, title }) => ({
      code,
      title,
      sentence: `“${title}” may not be in a round-up now: it is not published in English, or its teller does not allow it. Take it out.`,
    }))
  const beyond = await wordsBeyond(
    payload,
    feed,
    { subject, intro, items },
    all.filter(({ code }) => allowed.has(code)),
  )
  // Those above are said with their story.
  const names = beyond.length > 0 ? [] : await namesBeyond(payload, { subject, intro, items })
  return { codes: all.map(({ code }) => code), blocked: [...notAllowed, ...beyond, ...names] }
}
