import { partsOf, partsToFields, type TextParts } from './parts-of.ts'

/** Every place with words of its own beside the body, in the order in which they are read. */
const paths = [
  'did',
  'helped',
  'talk.script',
  'talk.facts',
  'talk.notYet',
  ...[0, 1, 2, 3].flatMap((at) => [`talk.ifAsked.${at}.question`, `talk.ifAsked.${at}.answer`]),
  'film.url',
  'film.transcript',
]

export const isPartPath = (path: string): boolean => paths.includes(path)

/** The words of the parts, each list with a point on each line, by where they stand: `talk.ifAsked.0.answer`. */
export type PartWords = Readonly<Record<string, string>>

type Row = Parameters<typeof partsOf>[0]

/** What of it is written, and nothing for what is not. */
export function partWordsOf(row: Row): PartWords {
  const { did, helped, talk, film } = partsOf(row)
  const said: Record<string, string> = {
    did: lines(did),
    helped: lines(helped),
    'talk.script': talk?.script ?? '',
    'talk.facts': lines(talk?.facts),
    'talk.notYet': lines(talk?.notYet),
    'film.url': film?.url ?? '',
    'film.transcript': lines(film?.transcript),
  }
  for (const [at, { question, answer }] of (talk?.ifAsked ?? []).entries()) {
    said[`talk.ifAsked.${at}.question`] = question
    said[`talk.ifAsked.${at}.answer`] = answer
  }
  return Object.fromEntries(paths.flatMap((path) => (said[path] ? [[path, said[path]]] : [])))
}

/** The fields of a text with these words in them. How long a film is comes from `minutes`: it is no word. */
export function fieldsWith(words: PartWords, minutes: unknown): ReturnType<typeof partsToFields> {
  const at = (path: string) => words[path] ?? ''
  const ifAsked = [0, 1, 2, 3].map((index) => ({
    question: at(`talk.ifAsked.${index}.question`),
    answer: at(`talk.ifAsked.${index}.answer`),
  }))
  const parts: TextParts = partsOf({
    did: at('did'),
    helped: at('helped'),
    talk: { script: at('talk.script'), facts: at('talk.facts'), notYet: at('talk.notYet'), ifAsked },
    film: { url: at('film.url'), transcript: at('film.transcript'), minutes },
  })
  return partsToFields(parts)
}

const lines = (list: readonly string[] | undefined): string => (list ?? []).join('\n')
