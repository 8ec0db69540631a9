import type { Language } from '@use-it-cities/core'
import { el, type Attributes, type Child } from '../../../questionnaire/markup.ts'
import type { Say } from '../words/say.ts'

/** What every screen needs to write. */
export interface Pen {
  readonly say: Say
  readonly language: Language
}

/** Words of a checklist: in English until somebody translates it. */
export const inEnglish = ({ language }: Pen, text: string): Child =>
  language === 'en' ? text : el('span', { lang: 'en', dir: 'ltr' }, text)

/** The same as a paragraph: in one of another direction, several lines would be read in pieces. */
export const linesInEnglish = ({ language }: Pen, text: string): Child =>
  el('p', language === 'en' ? {} : { lang: 'en', dir: 'ltr' }, text)

export const heading = (words: Child): Child => el('h1', { id: 'title', tabindex: '-1' }, words)

export const link = (href: string, words: Child, look = 'go plain small'): Child =>
  el('a', { class: look, href }, words)

/** A line for what is wrong with a field: empty, and in its place, while nothing is. */
export const faultLine = (id: string, sentence = ''): Child => el('p', { class: 'fault', id, role: 'alert' }, sentence)

/** A labelled field with a place for its fault. `name` is its id too. */
export const field = (
  name: string,
  label: Child,
  { hint, ...attributes }: Attributes & { readonly hint?: string } = {},
): Child => {
  const hintId = hint === undefined ? '' : `${name}-hint `
  return el(
    'div',
    { class: 'question' },
    el('label', { class: 'ask', for: name }, label),
    hint !== undefined && el('p', { class: 'hint', id: `${name}-hint` }, hint),
    faultLine(`${name}-fault`),
    el('input', {
      type: 'text',
      id: name,
      name,
      dir: attributes['type'] === 'date' ? null : 'auto',
      autocomplete: 'off',
      'aria-describedby': `${hintId}${name}-fault`,
      ...attributes,
    }),
  )
}

export const radio = (name: string, value: string, words: Child, isChosen: boolean): Child =>
  el(
    'label',
    { class: 'choice' },
    el('input', { type: 'radio', name, value, checked: isChosen }),
    el('span', {}, words),
  )

export const form = (id: string, ...children: Child[]): Child =>
  el('form', { id, 'data-enter': id, class: 'interview', autocomplete: 'off', novalidate: true }, ...children)

/** Chooses a file. What came of it is said in `…-said`, below. */
export const filePart = ({ say }: Pen, id: string, words: string, hint: string): Child =>
  form(
    id,
    el('p', { class: 'hint' }, hint),
    el(
      'div',
      { class: 'question' },
      el('label', { class: 'ask', for: `${id}-file` }, say('file.choose')),
      el('input', { type: 'file', id: `${id}-file`, name: 'file', accept: '.json,application/json' }),
    ),
    el('div', { id: `${id}-said`, role: 'alert' }),
    el('p', {}, el('button', { type: 'submit', class: 'go small', name: 'do', value: id }, words)),
  )

/** A day as people there write it, with the digits that are on the papers here. */
export const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day))
