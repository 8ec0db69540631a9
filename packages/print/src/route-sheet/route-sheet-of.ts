import { textIn } from '@use-it-cities/core'
import type { GuideRoute, Reason, ShownFact } from '@use-it-cities/qualification-equivalency'
import { dateIn, locales, wordsFor, type WordKey } from '@use-it-cities/qualification-equivalency/locales'
import { titleIn } from '@use-it-cities/qualification-equivalency/search'
import type { PrintCity } from '../paper/sheet-of.ts'
import { sayIn } from '../words/say.ts'
import { askLine, correctionOf, factLines, inEnglish } from './fact-lines.ts'
import { helpBlocks, saidIn } from './help-blocks.ts'
import { questionList } from './question-list.ts'
import type { RouteSheetRequest } from './request.ts'
import { otherRoute, reasonLines, routeBlock } from './route-block.ts'
import type { FactPart, RouteSheet } from './route-sheet.ts'
import { hostOf } from './short-address.ts'
import type { SheetContext } from './sheet-context.ts'
import { sourceList } from './source-list.ts'

/** Everything a route sheet says, in the order in which it is read. */
export function routeSheetOf(city: PrintCity, request: RouteSheetRequest): RouteSheet {
  const { guide, language, on, bodies } = request
  const say = sayIn(language)
  const word = (key: WordKey) => wordsFor({ key }, language)
  const { printed, named } = chosenRoutes(request)
  const sources = sourceList(language, say)
  const questions = questionList(factsOnSheet(guide, printed), language, bodies)
  const context: SheetContext = { language, say, sources, questions }
  const part = (
    key: WordKey,
    facts: readonly ShownFact[],
    because: readonly Reason[] = [],
    tick = false,
  ): FactPart => ({
    title: word(key),
    because: reasonLines(context, request.checkedFor === 'anybody' ? because.filter(isForAnybody) : because),
    lines: factLines(context, facts, tick),
    ask: askLine(context, facts),
  })
  const decides = bodies.find(({ id }) => id === guide.regulator)
  const helpers = request.helpers ?? ('localHelp' in guide ? guide.localHelp : [])
  // Sources are numbered as they are named, so the parts are worked out in the order of the page.
  const routes = printed.map((route) => routeBlock(context, route))
  const papers = part('heading.papers', guide.documents, [], true)
  const english = part('heading.english', guide.english.facts, guide.english.because)
  const parts = [
    part('heading.recency', guide.recency.facts, guide.recency.because),
    part('heading.refugee-help', guide.refugeeHelp),
    part('heading.while-you-wait', guide.interimWork, guide.warnings),
    part('heading.nations', guide.nationDifferences),
  ]
  const groups = questions.groups(
    sources,
    (body) => say('sheetAskBody', { body }),
    (fact) => correctionOf(context, fact),
  )
  return {
    lang: language,
    documentTitle: `${say('sheetTitle')}: ${guide.title}`,
    city: textIn(city.name, language, 'en')?.text ?? '',
    // The profession follows in English, as regulators and employers know it.
    title: language === 'en' ? say('sheetTitle') : `${say('sheetTitle')}: ${titleIn(guide.profession, language)}`,
    profession: inEnglish(guide.title),
    facts: [
      [word('heading.nations'), word(`nation.${guide.nation}`)],
      [
        word('heading.who-decides'),
        decides ? inEnglish(`${decides.name} (${hostOf(decides.url)})`) : say('sheetNobody'),
      ],
      [say('printedOn'), dateIn(on, language)],
    ],
    person: personBlock(city, request),
    notAdvice: word('show.not-advice'),
    important: [
      ...reasonLines(context, guide.because),
      ...(request.checkedFor === 'anybody' ? [say('sheetGeneral')] : []),
    ],
    notes: [
      ...(language === 'en' ? [] : [word('show.facts-in-english')]),
      ...(locales[language].review.status === 'unreviewed' ? [word('show.translation-unreviewed')] : []),
    ],
    how: say('sheetHow'),
    words: { steps: word('heading.your-steps'), date: word('label.date'), paid: say('sheetPaid') },
    routes,
    otherRoutes: { title: say('sheetOtherWays'), list: named.map((route) => otherRoute(context, route)) },
    papers,
    english,
    parts: parts.filter(({ because, lines, ask }) => because.length + lines.length > 0 || ask !== null),
    help: { title: say('sheetLocalHelp'), list: helpBlocks(helpers, language, on, say) },
    questions: { title: word('heading.to-check'), note: say('sheetQuestionsNote'), groups },
    sources: { title: say('sheetSources'), list: sources.lines() },
    acknowledgements: (request.acknowledgements ?? []).map(inEnglish),
    online: request.address === undefined ? null : say('sheetOnline', { address: request.address }),
    page: say('page'),
  }
}

/** Which routes are printed step by step, and which are only named. */
function chosenRoutes({ guide, routes: wanted }: RouteSheetRequest) {
  const isChosen = ({ id, fit }: GuideRoute): boolean => (wanted ? wanted.includes(id) : fit === 'fits')
  const chosen = guide.routes.filter(isChosen)
  const printed = chosen.length > 0 ? chosen : guide.routes.slice(0, 1)
  return { printed, named: [...guide.routes.filter((route) => !printed.includes(route)), ...guide.otherRoutes] }
}

const factsOnSheet = (guide: RouteSheetRequest['guide'], printed: readonly GuideRoute[]): readonly ShownFact[] => [
  ...printed.flatMap(({ facts, steps }) => [...facts, ...steps.flatMap((step) => step.facts)]),
  ...guide.documents,
  ...guide.english.facts,
  ...guide.recency.facts,
  ...guide.refugeeHelp,
  ...guide.interimWork,
  ...guide.nationDifferences,
]

function personBlock(city: PrintCity, { contact = city.contact, language }: RouteSheetRequest): RouteSheet['person'] {
  const { phone, email, note } = contact
  const ways = [phone, email].filter((way) => way !== undefined)
  const lines = [
    ...(ways.length > 0 ? [inEnglish(ways.join(', '))] : []),
    ...(note === undefined ? [] : saidIn(note, language)),
  ]
  const name = 'name' in contact ? (contact.name ?? null) : null
  if (lines.length === 0 && name === null) return null
  return { title: sayIn(language)('sheetPerson'), name, lines }
}

/** Whether a reason says something to somebody who has answered nothing. */
const isForAnybody = ({ key }: Reason): boolean => key.startsWith('work.')
