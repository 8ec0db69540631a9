import type { Language } from '@use-it-cities/core'
import { readingAgeOf, sentencesIn, wordsIn } from '@use-it-cities/core/plain-words'
import { finding, ofFrame, type StoryFinding } from './finding.ts'
import type { Piece } from './pieces.ts'

/**
 * Words of a sentence that is still easy to follow, and the reading age of what we write. Ours, for English; other languages
 * part their words otherwise, so that there a longer limit only advises.
 */
export const plainLimits = { sentenceWords: 25, sentenceWordsElsewhere: 35, readingAge: 11 } as const

/** Long sentences in every language; how hard the words are in English alone, which the formula was made for. */
export const plain = (pieces: readonly Piece[], path: string, language: Language): readonly StoryFinding[] => [
  ...pieces.flatMap((piece) => longSentences(piece, language)),
  ...(language === 'en' ? [...readingAge(pieces, path, 'ours'), ...readingAge(pieces, path, 'teller')] : []),
]

function longSentences(piece: Piece, language: Language): readonly StoryFinding[] {
  const most = language === 'en' ? plainLimits.sentenceWords : plainLimits.sentenceWordsElsewhere
  const severity = language === 'en' ? ofFrame(piece) : 'advice'
  return sentencesIn(piece.text).flatMap((sentence) => {
    const words = wordsIn(sentence).length
    if (words <= most) return []
    const begins = sentence.split(/\s+/).slice(0, 5).join(' ')
    return [finding('plain.long-sentence', severity, piece.path, { words, most, begins })]
  })
}

/** Only ever advice: it is a formula about syllables and knows no neighbour. */
function readingAge(pieces: readonly Piece[], path: string, whose: Piece['whose']): readonly StoryFinding[] {
  const texts = pieces.filter((piece) => piece.whose === whose && piece.kind !== 'heading' && piece.kind !== 'title')
  const age = readingAgeOf(texts.map(({ text }) => text))
  return age === undefined || age <= plainLimits.readingAge
    ? []
    : [finding('plain.reading-age', 'advice', path, { age, wanted: plainLimits.readingAge })]
}
