import { textIn } from '@use-it-cities/core'
import type {
  CityGuide,
  FeeToCheck,
  Guide,
  GuideRoute,
  LocalHelp,
  Missing,
  Reason,
  ShownFact,
} from '@use-it-cities/qualification-equivalency'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { dateIn, questionIn, wordsFor, type WordKey } from '@use-it-cities/qualification-equivalency/locales'
import { optionOf } from './read-answers.ts'

/** A guide as lines for a terminal. */
export function guideInWords(guide: Guide | CityGuide): string {
  const { english, recency, cost } = guide
  const decides = guideIndex.regulators.find(({ id }) => id === guide.regulator)?.name ?? 'no body that we know of'
  const lines = [
    `${guide.title}: ${word(`nation.${guide.nation}`)}, on ${dateIn(guide.on, 'en')}`,
    `${word('heading.who-decides')}: ${decides}`,
    ...guide.because.map(said),
    ...guide.routes.flatMap(routeLines),
    ...heading('heading.english', [outcome(english), ...english.missing.map(missingLine)]),
    ...heading('heading.recency', [outcome(recency), ...recency.missing.map(missingLine)]),
    ...heading('heading.refugee-help', guide.refugeeHelp.map(factLine)),
    ...heading('heading.while-you-wait', [...guide.warnings.map(said), ...guide.interimWork.map(factLine)]),
    ...('localHelp' in guide ? heading('heading.local-help', guide.localHelp.flatMap(helpLines)) : []),
    ...(guide.otherRoutes.length > 0 ? ['', 'Other ways'] : []),
    ...guide.otherRoutes.map(({ title, because }) => `  ${title}. ${because.map(said).join(' ')}`),
    '',
    `${word('heading.what-it-costs')}: ${costLine(cost)}. ${guide.toCheck.length} questions to ask before you rely on this.`,
    word('show.not-advice'),
  ]
  return `${lines.join('\n')}\n`
}

const word = (key: WordKey): string => wordsFor({ key })
const said = (reason: Reason): string => wordsFor(reason)

const heading = (key: WordKey, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', word(key), ...once(lines).map((line) => `  ${line}`)]

/** Several unconfirmed facts of one place ask one question. */
const once = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, at) => !line.trimStart().startsWith('? ') || lines.indexOf(line) === at)

const outcome = ({ outcome: which, because }: Guide['english'] | Guide['recency']): string =>
  [`${word(`outcome.${which}`)}.`, ...because.map(said)].join(' ')

const routeLines = ({ title, because, missing, steps, cost }: GuideRoute): readonly string[] => [
  '',
  title,
  ...because.map((reason) => `  ${said(reason)}`),
  ...missing.filter((each) => 'answer' in each).map((each) => `  ${missingLine(each)}`),
  ...steps.flatMap(({ title: step, facts, optional, done }, at) => [
    `  ${at + 1}. ${step}${optional ? ` (${word('label.optional')})` : ''}${done ? ` (${word('label.done')})` : ''}`,
    ...once(facts.map((fact) => `     ${factLine(fact)}`)),
  ]),
  `  ${word('heading.what-it-costs')}: ${costLine(cost)}`,
  ...cost.toCheck.map((fee) => `     ${feeLine(fee)}`),
]

const costLine = ({ atLeastMinor, currency, toCheck }: Guide['cost']): string =>
  [
    atLeastMinor === 0
      ? word('cost.nothing-known').replace(/\.$/, '')
      : wordsFor({ key: 'cost.at-least', params: { amountMinor: atLeastMinor, currency } }),
    ...(toCheck.length > 0 ? [wordsFor({ key: 'cost.to-check', params: { count: toCheck.length } })] : []),
  ].join('. ')

const feeLine = ({ because, fact }: FeeToCheck): string => `${said(because)} ${fact.of ?? ''} <${fact.checkAt}>`

const missingLine = (missing: Missing): string =>
  'answer' in missing ? `You have not said: ${optionOf[missing.answer] ?? missing.answer}` : factLine(missing.fact)

const helpLines = ({
  name,
  organisation,
  summary,
  contact,
  sessions = [],
  checkedOn,
}: LocalHelp): readonly string[] => [
  `${name}${organisation ? ` (${organisation})` : ''}: ${textIn(summary, 'en')?.text ?? ''}`,
  `  ${[contact.phone, contact.email, contact.url].filter(Boolean).join(', ')}. Checked on ${dateIn(checkedOn, 'en')}.`,
  ...sessions.map(({ on, from, to, place }) => `  ${dateIn(on, 'en')}, ${from}${to ? ` to ${to}` : ''}, ${place}`),
]

function factLine(fact: ShownFact): string {
  const by = fact.corrected && { by: fact.corrected.by, date: fact.corrected.on }
  if (fact.show === 'check-with') {
    const said = by ? ` ${wordsFor({ key: 'show.corrected-ask', params: by })}` : ''
    return `? ${questionIn(fact.question)}${said} <${fact.checkAt}>`
  }
  const said = by ? ` ${wordsFor({ key: 'show.corrected', params: by })}` : ''
  // A note limits what was read: without it the fact says too much.
  const text = fact.note ? `${fact.text} (${fact.note})` : fact.text
  // Of a corrected fact the page that was read says more than the home page of whoever decides.
  if (fact.show === 'fresh')
    return `${text} [${wordsFor({ key: 'show.as-of', params: { date: fact.asOf ?? '' } })}${said && `.${said}`}] <${fact.source}>`
  const read =
    fact.asOf === null ? word('show.as-read-undated') : wordsFor({ key: 'show.as-read', params: { date: fact.asOf } })
  return `${text} [${read}${said}] <${by ? fact.source : fact.checkAt}>`
}
