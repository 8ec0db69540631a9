import type { Language } from '@use-it-cities/core'
import { consentState, type ConsentEvent } from '@use-it-cities/success-stories'
import { checkStory, type CheckedPhoto, type StoryFinding } from '@use-it-cities/success-stories/checks'
import type { Names } from '../../gate/names.ts'
import type { Row } from '../../gate/to-records.ts'
import type { Settings } from '../../options.ts'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'

interface Surroundings {
  readonly kind: 'told' | 'reported'
  readonly consents: readonly ConsentEvent[]
  readonly names: Names
  readonly wordLists: Settings['wordLists']
  readonly photo?: CheckedPhoto | undefined
}

/**
 * What to look at in one text, against what its teller allows. The names of a teller are not in the CMS, so they are not
 * compared. Words that no page could show are none to check: the gate refuses them by themselves.
 */
export function findInText(
  row: Row,
  { kind, consents, names, wordLists, photo }: Surroundings,
): readonly StoryFinding[] {
  const blocks = lexicalToBlocks(row.body)
  return checkStory(
    {
      kind,
      texts: [
        {
          language: row.language as Language,
          title: plain(row.title),
          summary: plain(row.summary),
          body: blocks.ok ? blocks.value : [],
        },
      ],
      photos: photo ? [photo] : [],
      identifiability: kind === 'told' ? (consentState(consents).given?.identifiability ?? null) : null,
    },
    { places: names.lists.places, lists: wordLists },
  )
}

const plain = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * Does a finding keep a text from being published? Those in its words do, unless they only advise. A picture does not:
 * the rules of visibility leave out one that the teller did not allow.
 */
export const holdsUp = ({ severity, path }: StoryFinding): boolean => severity !== 'advice' && path.startsWith('texts/')
