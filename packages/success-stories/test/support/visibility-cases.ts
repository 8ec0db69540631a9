import type { Language, LocalDate } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import {
  visibleOn,
  type Channel,
  type ConsentEvent,
  type Story,
  type TellerNames,
  type StoryText,
  type Tombstone,
  type Visibility,
} from '../../src/index.ts'
import { aCity, aStory, aText, given } from './records.ts'

/** A row of `cases/visibility.yaml`, in the words of the table. */
export interface Given {
  story?: Partial<Story>
  texts?: (Partial<StoryText> & { approvedBy?: string | null; tellerApproved?: boolean; titleAfterApproval?: string })[]
  events?: {
    [type: string]: {
      on: LocalDate
      at?: string
      wording?: string
      interpreter?: string
      mayName?: string
      called?: string
    }
  }[]
  tombstones?: Tombstone[]
  tellerNames?: TellerNames
  channel?: Channel
  language?: Language
}

export type Expected = { shownUntil: LocalDate | null } | { hidden: string[] }

export const visibilityCases = readCases<Given, Expected>(new URL('../cases/visibility.yaml', import.meta.url))

/** The answer of `visibleOn` for a row. */
export function visibilityFor(row: Given, on: string): Visibility {
  const texts = (row.texts ?? [{}]).map(({ titleAfterApproval, ...changes }) => {
    const text = aText(changes)
    return titleAfterApproval === undefined ? text : { ...text, title: titleAfterApproval }
  })
  const asked = {
    channel: row.channel ?? 'website',
    language: row.language ?? 'en',
    on: on as LocalDate,
    places: aCity().places,
    tellerNames: row.tellerNames ?? null,
  }
  return visibleOn(aStory(row.story), texts, eventsOf(row), row.tombstones ?? [], asked)
}

function eventsOf({ events }: Given): ConsentEvent[] {
  if (!events) return [given()]
  return events.flatMap((event, at) =>
    Object.entries(event).map(([type, { at: moment, wording, interpreter, mayName, called, ...said }]) => ({
      ...given(),
      ...said,
      ...(wording && {
        wording: { ...given().wording, review: wording, ...(interpreter !== undefined && { interpreter }) },
      }),
      ...((mayName ?? called) && {
        identifiability: {
          ...given().identifiability,
          ...(mayName && { place: mayName }),
          ...(called && { name: called }),
        },
      }),
      type,
      id: `event-${at + 1}`,
      recordedAt: moment ?? `${said.on}T09:00:0${at}.000Z`,
    })),
  ) as ConsentEvent[]
}
