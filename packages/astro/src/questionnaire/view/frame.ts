import { directionOf, languages as languageNames, type Language } from '@use-it-cities/core'
import { el, type Child } from '../markup.ts'
import type { InterviewWords, Translate } from '../words/translate.ts'

/** What stands round every page of the questionnaire and of "My vouchers". */
export interface Frame {
  readonly language: Language
  readonly t: Translate
  readonly review: InterviewWords['review']
  /** Name of the site, in the language it is really in. */
  readonly site: { readonly text: string; readonly language: Language; readonly href: string }
  /** One way to each language, in its own name: a link, or a button that takes the answers along. */
  readonly tongues: readonly { readonly language: Language; readonly way: (name: Child, marks: Marks) => Child }[]
  readonly links?: readonly { readonly href: string; readonly text: string }[]
}
type Marks = { readonly lang: Language; readonly dir: 'ltr' | 'rtl' }

export const linkTo = (href: string) => (name: Child, marks: Marks) =>
  el('a', { href, hreflang: marks.lang, ...marks }, name)

/** A button of the form `interview`, which stands further down on the page. */
export const buttonTo = (language: Language, action: string | null) => (name: Child, marks: Marks) =>
  el('button', { form: 'interview', formaction: action, name: 'do', value: `language:${language}`, ...marks }, name)

/** Everything inside `body`. */
export function framed({ language, t, review, site, tongues, links = [] }: Frame, main: Child): readonly Child[] {
  const others = tongues.filter((each) => each.language !== language)
  return [
    el('a', { class: 'skip', href: '#main' }, t('skip')),
    el(
      'header',
      { class: 'top' },
      el(
        'div',
        { class: 'wide' },
        el(
          'a',
          { class: 'home', href: site.href },
          el(
            'span',
            {
              class: 'wordmark',
              ...(site.language === language ? {} : { lang: site.language, dir: directionOf(site.language) }),
            },
            site.text,
          ),
        ),
        others.length > 0 &&
          el(
            'details',
            { class: 'languages' },
            el(
              'summary',
              {},
              el('span', { class: 'unseen' }, t('languages'), ' '),
              el('span', { class: 'globe', 'aria-hidden': 'true' }),
              languageNames[language].name,
            ),
            el(
              'ul',
              {},
              others.map(({ language: other, way }) =>
                el('li', {}, way(languageNames[other].name, { lang: other, dir: directionOf(other) })),
              ),
            ),
          ),
      ),
    ),
    el('main', { id: 'main', tabindex: '-1' }, main),
    el(
      'footer',
      { class: 'bottom' },
      el(
        'div',
        { class: 'wide' },
        review.status === 'unreviewed' && el('p', { class: 'unchecked' }, t('unreviewed')),
        el('p', {}, t('footer.privacy')),
        links.length > 0 &&
          el(
            'p',
            {},
            links.map(({ href, text }) => [el('a', { href }, text), ' ']),
          ),
      ),
    ),
  ]
}
