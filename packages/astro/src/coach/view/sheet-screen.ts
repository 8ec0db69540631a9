import { directionOf, type Because, type Language } from '@use-it-cities/core'
import type { CityGuide, Profession, ShownFact, Status } from '@use-it-cities/qualification-equivalency'
import { wordsFor, type WordKey } from '@use-it-cities/qualification-equivalency/locales'
import { el, type Child } from '../../questionnaire/markup.ts'
import type { Client } from '../clients/client.ts'
import { changedFacts } from '../guide/changed-facts.ts'
import { evidenceOf, personOf } from '../guide/evidence-of.ts'
import type { GuideBook } from '../guide/guide-book.ts'
import { nextSteps, paidMinor, routeOf } from '../guide/next-step.ts'
import { englishLines, warningsOf } from '../guide/warnings-of.ts'
import { say } from '../words/coach-words.ts'
import { factNodes, foldedFacts, link } from './fact-nodes.ts'
import { button, form } from './fields.ts'
import { helpNodes } from './help-nodes.ts'
import { poundsIn, stepNodes } from './step-nodes.ts'

export interface SheetScreen {
  readonly client: Client
  readonly status: Status | null
  readonly book: GuideBook
  readonly profession: Profession
  readonly isPrint: boolean
}

/** One client's way: what is next, what to look at, and the guide, with everything that was ticked. */
export function sheetNodes({ client, status, book, profession, isPrint }: SheetScreen): Child {
  const { on } = book
  const guide = guideOf({ client, status, book, profession })
  const language: Language = isPrint ? client.language : 'en'
  const regulators = book.index.regulators
  const words = (key: WordKey, params: Because['params'] = {}) => wordsFor({ key, params }, language)
  const nodes = { language, regulators, client, today: on, isPrint }
  const chosen = routeOf(client, guide)
  const body = regulators.find(({ id }) => id === guide.regulator)
  const facts = (title: string, shown: readonly ShownFact[]) =>
    shown.length > 0 && el('section', { class: 'part' }, el('h3', {}, title), foldedFacts(shown, nodes, isPrint))
  const route = (each: CityGuide['routes'][number]) => [
    el('p', {}, wordsIn(each.because, language)),
    stepNodes(each, nodes),
    foldedFacts(each.facts, nodes, isPrint),
    el('p', { class: 'cost' }, el('strong', {}, costOf(each.cost, words))),
    !isPrint &&
      paidMinor(client, each) > 0 &&
      el('p', {}, say('paidSoFar', { amount: `£${poundsIn(paidMinor(client, each))}` })),
  ]
  return el(
    'div',
    { lang: language, dir: directionOf(language), class: 'sheet' },
    el('h2', {}, el('bdi', { lang: 'en' }, profession.label), ` – ${words(`nation.${client.nation}`)}`),
    el('p', {}, `${words('heading.who-decides')}: `, body ? link(body.url, body.name, 'en') : '–'),
    !isPrint && forCoach(client, profession, guide, book),
    guide.because.map((reason) => el('p', { class: 'notice' }, words(reason.key))),
    chosen &&
      el(
        'section',
        { class: 'route' },
        el('h3', {}, el('bdi', { lang: 'en', dir: 'ltr' }, chosen.title)),
        route(chosen),
      ),
    !isPrint &&
      guide.routes
        .filter((each) => each !== chosen)
        .map((each) => el('details', {}, el('summary', {}, each.title), route(each))),
    el(
      'section',
      { class: 'part' },
      el('h3', {}, words('heading.english')),
      el('p', {}, el('strong', {}, words(`outcome.${guide.english.outcome}`))),
      guide.english.because.map((reason) => el('p', {}, words(reason.key, reason.params))),
      foldedFacts(guide.english.facts, nodes, isPrint),
    ),
    facts(words('heading.papers'), guide.documents),
    facts(words('heading.recency'), guide.recency.facts),
    facts(words('heading.refugee-help'), guide.refugeeHelp),
    facts(words('heading.while-you-wait'), guide.interimWork),
    el(
      'section',
      { class: 'notice' },
      el('h3', {}, words('heading.today')),
      guide.warnings.map((reason) => el('p', {}, words(reason.key))),
    ),
    guide.localHelp.length > 0 &&
      el('section', { class: 'part' }, el('h3', {}, words('heading.local-help')), helpNodes(guide.localHelp, language)),
    el('p', { class: 'small-print' }, words('show.not-advice')),
    language !== 'en' && el('p', { class: 'small-print' }, words('show.facts-in-english')),
  )
}

const wordsIn = (reasons: readonly { readonly key: WordKey }[], language: Language): string =>
  reasons.map(({ key }) => wordsFor({ key }, language)).join(' ')

function costOf(
  { atLeastMinor, currency, toCheck }: CityGuide['cost'],
  words: (key: WordKey, params?: Because['params']) => string,
): string {
  const least = atLeastMinor > 0 ? words('cost.at-least', { atLeastMinor, currency }) : words('cost.nothing-known')
  return toCheck.length > 0 ? `${least} ${words('cost.to-check', { count: toCheck.length })}` : least
}

/** What only the coach reads: next steps, what ends, what changed since they last looked. */
function forCoach(client: Client, profession: Profession, guide: CityGuide, { on, index }: GuideBook): Child {
  const warnings = warningsOf(client, profession, on)
  const counting = englishLines(client, profession, on).filter(({ kind }) => kind === 'until')
  const { changed, gone } = changedFacts(profession, client.seen, on)
  return [
    el('section', { class: 'first', id: 'next' }, nextNodes(client, guide)),
    warnings.length + counting.length > 0 &&
      el(
        'section',
        { class: 'notice', id: 'warnings' },
        el('h3', {}, say('warnings')),
        el(
          'ul',
          {},
          [...warnings, ...counting.map(({ sentence }) => sentence)].map((each) => el('li', {}, each)),
        ),
      ),
    changed.length + gone > 0 &&
      el(
        'section',
        { class: 'part', id: 'changes' },
        el('h3', {}, say('changes')),
        changed.map(({ fact, how }) =>
          el(
            'div',
            {},
            el('p', { class: 'tag' }, say(`how.${how}`)),
            factNodes(fact, { language: 'en', regulators: index.regulators }),
          ),
        ),
        gone > 0 && el('p', {}, say('changesGone', { count: gone })),
        el('p', {}, button('seen', say('markSeen'))),
      ),
  ]
}

function nextNodes(client: Client, guide: CityGuide): Child {
  const route = routeOf(client, guide)
  const next = route ? nextSteps(client, route) : []
  return [
    el('h3', {}, say('next')),
    next.length === 0
      ? el('p', {}, say('nextNone'))
      : el(
          'ul',
          {},
          next.map(({ title }) => el('li', {}, title)),
        ),
  ]
}

/** What is next, after a tick: the rest of the page stays as it is under the finger. */
export const nextFor = ({ client, status, book, profession }: SheetScreen): Child =>
  nextNodes(client, guideOf({ client, status, book, profession }))

const guideOf = ({ client, status, book, profession }: Omit<SheetScreen, 'isPrint'>): CityGuide =>
  book.guide(profession, personOf(client, status), evidenceOf(client, book.on))

/** The sheet with its ticks as a form. */
export const sheetForm = (sheet: SheetScreen): Child => form('client', 'save', sheetNodes(sheet))
