import { readingAgeOf, sentencesIn, wordsIn } from '@use-it-cities/core/plain-words'
import { choicesFor, type Placed } from '../walk.ts'
import { finding, type LintContext, type LintRule } from './context.ts'
import type { LintFinding } from './finding.ts'
import limits from './plain-words.json' with { type: 'json' }

/** What makes a question hard to hear and to answer. Hints about words are for English only. */
export const plainWords: LintRule = (context) => [
  ...context.placed.flatMap((placed) => [...tooManyChoices(context, placed), ...noWayToSayNone(context, placed)]),
  ...(context.definition.language === 'en' ? [...inEnglish(context), ...readingAge(context)] : []),
]

const listed = ['select-one', 'select-many', 'rank', 'place']

function tooManyChoices({ definition }: LintContext, { question, path }: Placed): LintFinding[] {
  const count = choicesFor(definition, question).length
  if (!listed.includes(question.type) || count <= limits.choicesReadAloud) return []
  const params = { name: question.name, count, most: limits.choicesReadAloud }
  if ('filter' in question && question.filter !== undefined) return []
  return [
    finding('advice', 'many-choices', path, params),
    ...(question.hint === undefined ? [finding('advice', 'no-hint-for-long-list', path, params)] : []),
  ]
}

/** Somebody to whom nothing on the list applies must be able to say so. */
function noWayToSayNone({ definition }: LintContext, { question, path }: Placed): LintFinding[] {
  if (question.type !== 'select-many' || question.required !== true) return []
  const hasNone = choicesFor(definition, question).some(({ exclusive }) => exclusive)
  const mayDecline = (question.mayDecline ?? []).length > 0
  return hasNone || mayDecline ? [] : [finding('warning', 'no-way-to-say-none', path, { name: question.name })]
}

function inEnglish(context: LintContext): LintFinding[] {
  return textsReadOut(context).flatMap(({ path, text, isQuestion }) => {
    const sentences = sentencesIn(text)
    const longest = Math.max(0, ...sentences.map((sentence) => wordsIn(sentence).length))
    return [
      ...(longest > limits.sentenceWords
        ? [finding('advice', 'long-sentence', path, { words: longest, most: limits.sentenceWords })]
        : []),
      ...(isQuestion && asksTwice(text) ? [finding('advice', 'two-questions', path, { text })] : []),
      ...(sentences.some(isDoubleNegative) ? [finding('advice', 'double-negative', path, { text })] : []),
    ]
  })
}

const asksTwice = (text: string): boolean =>
  /\band\s*\/\s*or\b/i.test(text) ||
  (text.match(/\?/g) ?? []).length > 1 ||
  /,?\s(?:and|or)\s(?:do|does|did|are|is|was|were|have|has|can|could|would|will|should|what|when|where|who|why|how)\b.*\?/i.test(
    text,
  )

const negatives =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n['’]t|unless|un(?:able|aware|likely|usual|willing|happy|fair|safe|sure|wanted|necessary|employed|paid)|impossible|disagree|dislike|lack)\b/gi

/** Two of them in one sentence, except where people mean one: "whether or not", "No, not yet". */
const isDoubleNegative = (sentence: string): boolean =>
  (sentence.replace(/\b(?:or|if) not\b|^\s*no\s*[,.;:–-]/gi, '').match(negatives) ?? []).length > 1

function readingAge(context: LintContext): LintFinding[] {
  // Choices are words, not sentences: counted, they would make any text look easy.
  const texts = textsReadOut(context).flatMap(({ text, path }) => (path.startsWith('choices.') ? [] : [text]))
  const age = readingAgeOf(texts)
  return age === undefined || age <= limits.readingAge
    ? []
    : [finding('advice', 'reading-age', '', { age, wanted: limits.readingAge })]
}

interface Text {
  readonly path: string
  readonly text: string
  readonly isQuestion: boolean
}

/** What a person hears; guidance is for the researcher alone. */
function textsReadOut({ definition, placed }: LintContext): readonly Text[] {
  const text = (path: string, words: string | undefined, isQuestion = false): Text[] =>
    words === undefined ? [] : [{ path, text: words, isQuestion }]
  return [
    ...text('introduction', definition.introduction),
    ...definition.sections.flatMap(({ introduction }, at) => text(`sections[${at}].introduction`, introduction)),
    ...placed.flatMap(({ question, path }) => [
      ...text(`${path}.label`, question.label, question.type !== 'note'),
      ...text(`${path}.hint`, question.hint),
      ...(question.type === 'likert'
        ? question.rows.flatMap(({ label }, at) => text(`${path}.rows[${at}].label`, label, true))
        : []),
      ...(question.checks ?? []).flatMap(({ message }, at) => text(`${path}.checks[${at}].message`, message)),
    ]),
    ...Object.entries(definition.choices).flatMap(([list, choices]) =>
      choices.flatMap(({ label }, at) => text(`choices.${list}[${at}].label`, label)),
    ),
  ]
}
