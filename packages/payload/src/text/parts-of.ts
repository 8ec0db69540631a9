import type { Film, StoryText, TalkingPoints } from '@use-it-cities/success-stories'

/** What a text says besides its title, summary and body. */
export type TextParts = Pick<StoryText, 'did' | 'helped' | 'talk' | 'film'>

type Fields = Readonly<Record<string, unknown>>

/** The columns of a text that hold its parts: whoever reads a text without all of it asks for these. */
export const partFields = ['did', 'helped', 'talk', 'film'] as const

/**
 * The parts behind a row of the CMS, where each list is one field with a line for each point. A part without a word is
 * no part. What somebody has only half written comes through as it is, so that the rules refuse it by name.
 */
export function partsOf(row: { readonly [Part in (typeof partFields)[number]]?: unknown }): TextParts {
  const did = linesOf(row.did)
  const helped = linesOf(row.helped)
  const talk = talkOf(fieldsOf(row.talk))
  const film = filmOf(fieldsOf(row.film))
  return {
    ...(did.length > 0 && { did }),
    ...(helped.length > 0 && { helped }),
    ...(talk && { talk }),
    ...(film && { film }),
  }
}

function talkOf({ script, facts, notYet, ifAsked }: Fields): TalkingPoints | null {
  const talk = {
    script: words(script),
    facts: linesOf(facts),
    notYet: linesOf(notYet),
    ifAsked: (Array.isArray(ifAsked) ? ifAsked : [])
      .map(fieldsOf)
      .map(({ question, answer }) => ({ question: words(question), answer: words(answer) }))
      .filter(({ question, answer }) => question !== '' || answer !== ''),
  }
  const isEmpty = talk.script === '' && [talk.facts, talk.notYet, talk.ifAsked].every(({ length }) => length === 0)
  return isEmpty ? null : talk
}

function filmOf({ url, minutes, transcript }: Fields): Film | null {
  const film = { url: words(url), transcript: linesOf(transcript) }
  if (film.url === '' && film.transcript.length === 0) return null
  return typeof minutes === 'number' ? { ...film, minutes } : film
}

/** One line for each point or paragraph; lines without a word between them are room to read. */
export const linesOf = (value: unknown): string[] =>
  words(value)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The other way round, for whoever writes a text into the CMS. */
export function partsToFields({ did, helped, talk, film }: TextParts): Fields {
  return {
    did: (did ?? []).join('\n'),
    helped: (helped ?? []).join('\n'),
    talk: {
      script: talk?.script ?? '',
      facts: (talk?.facts ?? []).join('\n'),
      notYet: (talk?.notYet ?? []).join('\n'),
      ifAsked: talk?.ifAsked ?? [],
    },
    film: { url: film?.url ?? '', minutes: film?.minutes ?? null, transcript: (film?.transcript ?? []).join('\n') },
  }
}

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
