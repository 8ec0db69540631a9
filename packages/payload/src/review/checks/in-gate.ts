import { languages, type Language } from '@use-it-cities/core'
import { checkSentence, stillOpen, type Override, type StoryFinding } from '@use-it-cities/success-stories/checks'
import type { PayloadRequest } from 'payload'
import type { StoryRecords } from '../../gate/story-records.ts'
import type { Row } from '../../gate/to-records.ts'
import { settingsOf } from '../../settings.ts'
import { wordsHash } from '../../text/words-hash.ts'
import { findInText, holdsUp } from './find-in-text.ts'
import { photoOf } from './photo-of.ts'
import { overridesOf } from './overrides.ts'

/** As many as somebody reads in an answer that refuses; the panel of the text shows all. */
const mostSentences = 5

/**
 * Why the checks hold up each of these texts, by the id of the text; one that may go on is not among them. An error
 * stands against everything. A warning may be let stand for exactly these words; what is live already is asked about errors only.
 */
export async function heldUpByChecks(
  req: PayloadRequest,
  story: Row,
  texts: readonly Row[],
  records: StoryRecords,
  { onlyErrors }: { onlyErrors: boolean },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { wordLists } = settingsOf(req.payload)
  const kind = story.kind === 'reported' ? 'reported' : 'told'
  const held = new Map<string, readonly string[]>()
  const photo = await photoOf(req, story)
  const { consents, names, tellerNames } = records
  for (const text of texts) {
    const found = findInText(text, { kind, consents, names, wordLists, photo, tellerNames })
      .filter(holdsUp)
      .filter((each) => !isRule(each))
      .filter(({ severity }) => !onlyErrors || severity === 'error')
    if (found.length === 0) continue
    const id = String(text.id ?? 'new')
    const overrides = found.every(isError) ? [] : await overridesOf(req, id, wordsHash(text))
    const why = whyHeldUp(text.language as Language, found, overrides)
    if (why.length > 0) held.set(id, why)
  }
  return held
}

/** Sentences for what is left after people let findings stand. */
export function whyHeldUp(
  language: Language,
  found: readonly StoryFinding[],
  overrides: readonly Override[],
): readonly string[] {
  const open = stillOpen(found, overrides)
  return open.length === 0 ? [] : sentencesFor(language, open)
}

/** What is in the words is a rule of visibility as well, and said there. */
const isRule = ({ code, severity, path }: StoryFinding) =>
  severity === 'error' && path.startsWith('texts/') && (code === 'identifying.name' || code === 'identifying.place')

const isError = ({ severity }: { severity: string }) => severity === 'error'

function sentencesFor(language: Language, open: readonly StoryFinding[]): string[] {
  const name = languages[language]?.english ?? language
  const inOrder = [...open.filter(isError), ...open.filter((each) => !isError(each))]
  const said = [...new Set(inOrder.map((each) => `${name}: ${checkSentence(each)}`))]
  const more = said.length - mostSentences
  return more > 0 ? [...said.slice(0, mostSentences), `${name}: and ${more} more. Open the text to see all.`] : said
}
