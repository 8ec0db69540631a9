import { directionOf, type Language } from '@use-it-cities/core'
import type { StoryParts } from '@use-it-cities/success-stories/teller'
import { safeHref } from '@use-it-cities/success-stories/schema'
import { el, type Child } from '../../questionnaire/markup.ts'
import type { TellerTranslate } from '../teller-view.ts'

/** What a text says besides its body: the names of the parts in the language of the page, the words in their own. */
export function partsOfText(t: TellerTranslate, language: Language, parts: StoryParts | undefined): Child {
  if (!parts) return null
  const { did, helped, talk, film } = parts
  const own = { lang: language, dir: directionOf(language) }
  const part = (title: string, words: Child): Child => [
    el('h4', {}, title),
    el('div', { class: 'told', ...own }, words),
  ]
  const list = (lines: readonly string[] | undefined): Child =>
    lines !== undefined &&
    lines.length > 0 &&
    el(
      'ul',
      {},
      lines.map((line) => el('li', {}, line)),
    )
  return [
    did && did.length > 0 && part(t('part.did'), list(did)),
    helped && helped.length > 0 && part(t('part.helped'), list(helped)),
    talk &&
      part(t('part.talk'), [
        el('p', {}, talk.script),
        list([...talk.facts, ...talk.notYet]),
        talk.ifAsked.map(({ question, answer }) => [el('p', {}, el('strong', {}, question)), el('p', {}, answer)]),
      ]),
    film &&
      part(t('part.film'), [
        el('p', { dir: 'ltr' }, linkTo(film.url)),
        film.transcript.map((line) => el('p', {}, line)),
      ]),
  ]
}

const linkTo = (url: string): Child =>
  safeHref.test(url) ? el('a', { href: url, rel: 'noopener noreferrer' }, url) : url
