import type { Language } from '@use-it-cities/core'
import type { Regulator, ShownFact } from '@use-it-cities/qualification-equivalency'
import { questionIn, wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import { bodyCalled } from '../../guide/body-called.ts'
import { hostOf } from '../../guide/host-of.ts'
import { plainAmount } from '../../guide/plain-amount.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import { say } from '../words/coach-words.ts'

export interface FactNodes {
  readonly language: Language
  readonly regulators: readonly Regulator[]
}

/** A fact as it may be shown: with its date, as read with a link to check, or as a question without any value. */
export function factNodes(fact: ShownFact, { language, regulators }: FactNodes): Child {
  const { corrected } = fact
  const by = corrected && { by: corrected.by, date: corrected.on }
  if (fact.show === 'check-with')
    return el(
      'div',
      { class: 'fact check-with' },
      el('p', {}, link(fact.checkAt, questionIn(fact.question, language))),
      el(
        'p',
        { class: 'origin' },
        by && [el('strong', {}, wordsFor({ key: 'show.corrected-ask', params: by }, language)), ' '],
        wordsFor({ key: 'show.check-with', params: { body: bodyCalled(fact.checkAt, regulators) } }, language),
      ),
    )
  const address = fact.show === 'fresh' || corrected ? fact.source : fact.checkAt
  return el(
    'div',
    { class: `fact ${fact.show}` },
    el(
      'p',
      { lang: 'en', dir: 'ltr' },
      plainAmount(fact.text),
      fact.note !== undefined && el('small', {}, ` (${fact.note})`),
    ),
    el(
      'p',
      { class: 'origin' },
      by && [el('strong', {}, wordsFor({ key: 'show.corrected', params: by }, language)), ' '],
      whenRead(fact, language),
      ' ',
      link(address, corrected ? corrected.sourceTitle : hostOf(address), 'en'),
    ),
  )
}

/** Facts under one line that opens, so that a way is short on a phone; all of them at once on paper. */
export function foldedFacts(facts: readonly ShownFact[], nodes: FactNodes, isPrint: boolean): Child {
  const shown = facts.map((fact) => factNodes(fact, nodes))
  if (isPrint || facts.length === 0) return shown
  return el('details', { class: 'facts' }, el('summary', {}, say('factsBehind', { count: facts.length })), shown)
}

function whenRead({ show, asOf }: ShownFact, language: Language): string {
  if (asOf === null) return wordsFor({ key: 'show.as-read-undated' }, language)
  return wordsFor({ key: show === 'fresh' ? 'show.as-of' : 'show.as-read', params: { date: asOf } }, language)
}

/** Only to pages of the web: nothing else is an address a fact may have. */
export const link = (href: string, words: string, language?: string): Child =>
  /^https?:\/\//.test(href)
    ? el(
        'a',
        { href, rel: 'noopener noreferrer', target: '_blank', ...(language ? { lang: language, dir: 'ltr' } : {}) },
        words,
      )
    : words
