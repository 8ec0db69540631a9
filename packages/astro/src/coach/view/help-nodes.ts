import { directionOf, type Language } from '@use-it-cities/core'
import type { LocalHelp } from '@use-it-cities/qualification-equivalency'
import { dateIn } from '@use-it-cities/qualification-equivalency/locales'
import { el, type Child } from '../../questionnaire/markup.ts'
import { inLanguage } from '../../site/in-language.ts'
import { link } from './fact-nodes.ts'

const sessionsShown = 2

/** Help in the city: what it is, whom to call, when to drop in. */
export const helpNodes = (all: readonly LocalHelp[], language: Language): Child =>
  el(
    'ul',
    { class: 'cards' },
    all.map(({ name, organisation, summary, contact: { phone, email, url }, sessions = [] }) => {
      const said = inLanguage(summary, language)
      return el(
        'li',
        {},
        el('strong', { lang: 'en', dir: 'ltr' }, name),
        organisation !== undefined && el('p', { lang: 'en', dir: 'ltr' }, organisation),
        el('p', { lang: said.language, dir: directionOf(said.language) }, said.text),
        phone !== undefined && el('p', {}, el('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}`, dir: 'ltr' }, phone)),
        email !== undefined && el('p', {}, el('a', { href: `mailto:${email}`, dir: 'ltr' }, email)),
        url !== undefined && el('p', {}, link(url, url, 'en')),
        [...sessions]
          .sort((one, other) => (`${one.on} ${one.from}` < `${other.on} ${other.from}` ? -1 : 1))
          .slice(0, sessionsShown)
          .map(({ on, from, to, place }) =>
            el(
              'p',
              {},
              `${dateIn(on, language)}, `,
              el('bdi', {}, to === undefined ? from : `${from}–${to}`),
              ', ',
              el('bdi', {}, place),
            ),
          ),
      )
    }),
  )
