import { consentState, namesIn, placesIn, type Feed } from '@use-it-cities/success-stories'
import type { Payload } from 'payload'
import { loadRecords } from '../feed/records.ts'
import type { BlockedStory } from './blocked-stories.ts'
import { inAddress } from './in-address.ts'
import type { RoundUpItem, RoundUpRow } from './round-up-row.ts'

type Named = Pick<RoundUpRow, 'subject' | 'intro' | 'items'>

interface Asked {
  readonly id: string
  readonly code: string
  readonly title: string
}

/**
 * The words of a round-up about stories that may be in it, where they are not the words that were approved, or say a name or
 * a place that the teller does not allow.
 */
export async function wordsBeyond(
  payload: Payload,
  feed: Feed,
  { subject, intro, items }: Named,
  stories: readonly Asked[],
): Promise<readonly BlockedStory[]> {
  if (stories.length === 0) return []
  const { city, records } = await loadRecords(payload)
  const live = new Map(feed.stories.map(({ code, texts }) => [code, texts.en]))
  return stories.flatMap(({ id, code, title }): BlockedStory[] => {
    const blocked = (sentence: string) => [{ code, title, sentence: `“${title}” ${sentence}` }]
    const about = items.filter((item) => item.story === id || addressesIn(`${item.title}\n${item.text}`).includes(code))
    if (about.some((item) => item.story === id && !isAsPublished(item, live.get(code))))
      return blocked(
        'does not stand here as it is on the site now. Copy its title and summary from there, or delete this draft and draft the week again; your own words go into a piece “From the partners”.',
      )
    if (records.stories.find((story) => story.code === code)?.kind !== 'told') return []
    const { given } = consentState(records.consents.filter(({ story }) => story === code))
    const allowed = given?.identifiability
    if (!allowed) return []
    const wordsOf = (pieces: readonly RoundUpItem[]) =>
      [subject, intro, ...pieces.flatMap((item) => [item.title, withoutAddresses(item.text)])].join('\n·\n')
    const words = wordsOf(about)
    const names = records.tellerNames?.get(code)
    // In what colleagues write themselves a name tells of the story beside it, also where it is in a piece of its own.
    const beside = items.filter((item) => about.includes(item) || item.kind === 'note')
    if (names && namesIn(wordsOf(beside), names, allowed.name) === 'yes')
      return blocked('has words here with a name that its teller does not allow. Take the name out.')
    const places = placesIn(words, 'en', city.places, allowed.place)
    return places.length === 0
      ? []
      : blocked(
          `has words here with a place that is more exact than its teller allows: ${places.join(', ')}. Take it out.`,
        )
  })
}

const addressesIn = (words: string): readonly string[] => [...words.matchAll(inAddress)].map(([, code]) => String(code))

const withoutAddresses = (words: string): string => words.replaceAll(/\S*\/stories\/\S*/g, '')

/** A title or a summary that was left out says nothing; one that is there is that of the site, with or without its address. */
function isAsPublished(
  { title, text }: { readonly title: string; readonly text: string },
  live: { readonly title: string; readonly summary: string } | undefined,
): boolean {
  const same = (mine: string, theirs: string) => mine === '' || mine === tidy(theirs)
  return live !== undefined && same(tidy(title), live.title) && same(tidy(withoutAddresses(text)), live.summary)
}

const tidy = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
