import type { Language } from '@use-it-cities/core'
import { consentState, type ConsentEvent, type TellerNames } from '@use-it-cities/success-stories'
import { checkStory, type CheckedPhoto, type StoryFinding } from '@use-it-cities/success-stories/checks'
import type { Names } from '../../gate/names.ts'
import type { Row } from '../../gate/to-records.ts'
import type { Settings } from '../../options.ts'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'
import { partsOf } from '../../text/parts-of.ts'

interface Surroundings {
  readonly kind: 'told' | 'reported'
  readonly consents: readonly ConsentEvent[]
  readonly names: Names
  readonly wordLists: Settings['wordLists']
  readonly photo?: CheckedPhoto | undefined
  /** Compared with the words, and given back in no finding. */
  readonly tellerNames?: TellerNames | null | undefined
}

/**
 * What to look at in one text and its picture, against what its teller allows. Words that no page could show are none to
 * check: the gate refuses them by themselves.
 */
export function findInText(
  row: Row,
  { kind, consents, names, wordLists, photo, tellerNames }: Surroundings,
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
          ...partsOf(row),
        },
      ],
      photos: photo ? [photo] : [],
      tellerNames: tellerNames ?? null,
      identifiability: kind === 'told' ? (consentState(consents).given?.identifiability ?? null) : null,
    },
    { places: names.lists.places, lists: wordLists },
  )
}

const plain = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * Does a finding keep a text from being published? Those in its words do, unless they only advise. Of a picture, what the
 * teller did not allow does: a face, a name, a place. That it has no words yet does not.
 */
export const holdsUp = ({ severity, path }: StoryFinding): boolean =>
  severity === 'error' || (severity !== 'advice' && path.startsWith('texts/'))
