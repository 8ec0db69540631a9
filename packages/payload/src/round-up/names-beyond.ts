import { consentState, namesIn, type TellerNames } from '@use-it-cities/success-stories'
import type { Payload } from 'payload'
import { loadTellerNames } from '../consents/names/load-names.ts'
import { loadRecords } from '../feed/records.ts'
import { slugs } from '../slugs.ts'
import type { BlockedStory } from './blocked-stories.ts'
import type { RoundUpRow } from './round-up-row.ts'

type Named = Pick<RoundUpRow, 'subject' | 'intro' | 'items'>

interface Part {
  /** What an editor calls it. */
  readonly where: string
  readonly words: string
}

/**
 * The parts of a round-up with the full name of somebody who told a story and allows no such name, whether or not the story
 * is in it. Only the full name: a first name may be a colleague's. Whose name it is, and which story, nobody is told.
 */
export async function namesBeyond(payload: Payload, named: Named): Promise<readonly BlockedStory[]> {
  const parts = partsOf(named)
  const tellers = await loadTellerNames(payload)
  const found = [...tellers].flatMap(([story, names]) => {
    const full = { first: [], others: fullNames(names) }
    return parts.filter(({ words }) => namesIn(words, full, 'nobody') === 'yes').map(({ where }) => ({ story, where }))
  })
  if (found.length === 0) return []
  const free = await allowingFullName(
    payload,
    found.map(({ story }) => story),
  )
  const places = new Set(found.filter(({ story }) => !free.has(story)).map(({ where }) => where))
  return [...places].map((where) => ({
    code: where,
    title: where,
    sentence: `${where} has the full name of somebody who told a story and does not allow that it is said. Take the name out. Where it is somebody else of the same name, write the first name only.`,
  }))
}

/** All words but those of a story, which stand as they are on the site. */
const partsOf = ({ subject, intro, items }: Named): readonly Part[] => [
  { where: 'The subject', words: subject },
  { where: 'How it begins', words: intro },
  ...items
    .filter(({ kind, story }) => kind !== 'story' || story === null)
    .map(({ title, text }, at) => ({
      where: title.trim() === '' ? `A piece without a title (the ${at + 1}. that is no story)` : `The piece “${title}”`,
      words: `${title}\n·\n${text}`,
    })),
]

const fullNames = ({ first, others }: TellerNames): readonly string[] =>
  first.flatMap((each) => others.flatMap((other) => [`${each} ${other}`, `${other} ${each}`]))

/** Those of these stories that are on the site with the full name of their teller. */
async function allowingFullName(payload: Payload, stories: readonly string[]): Promise<ReadonlySet<string>> {
  const { records } = await loadRecords(payload)
  const { docs } = await payload.db.find<{ id: string; code: string }>({
    collection: slugs.stories,
    where: { id: { in: [...new Set(stories)] } },
    limit: 0,
    pagination: false,
  })
  const allows = (code: string) =>
    consentState(records.consents.filter(({ story }) => story === code)).given?.identifiability.name === 'full-name'
  return new Set(docs.filter(({ code }) => allows(code)).map(({ id }) => id))
}
