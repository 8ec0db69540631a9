import { el, type Attributes, type Child } from '../../questionnaire/markup.ts'

export const button = (value: string, words: Child, look = 'go plain small'): Child =>
  el('button', { type: 'button', class: look, name: 'do', value }, words)

/** Sends its form, so that Enter in any of its fields does the same: a browser needs one where fields are several. */
export const submit = (value: string, words: Child, look: string): Child =>
  el('button', { type: 'submit', class: look, name: 'do', value }, words)

export const unseen = (words: string): Child => el('span', { class: 'unseen' }, ' ', words)

/** One labelled field; `name` is its id too. */
export const field = (
  name: string,
  label: string,
  { hint, ...attributes }: Attributes & { readonly hint?: string } = {},
): Child =>
  el(
    'div',
    { class: 'question' },
    el('label', { class: 'ask', for: name }, label),
    hint !== undefined && el('p', { class: 'hint', id: `${name}-hint` }, hint),
    el('input', {
      type: 'text',
      id: name,
      name,
      dir: 'auto',
      autocomplete: 'off',
      'aria-describedby': hint === undefined ? null : `${name}-hint`,
      ...attributes,
    }),
  )

export const dayField = (name: string, label: string, value: string | null, today: string): Child =>
  field(name, label, { type: 'date', value: value ?? '', max: today, min: '1950-01-01', dir: null })

export const passphraseField = (
  name: string,
  label: string,
  autocomplete: 'current-password' | 'new-password',
): Child =>
  field(name, label, { type: 'password', autocomplete, maxlength: 1000, spellcheck: 'false', autocapitalize: 'off' })

export interface Choice {
  readonly value: string
  readonly words: string
}

export const select = (name: string, label: string, choices: readonly Choice[], chosen: string): Child =>
  el(
    'div',
    { class: 'question' },
    el('label', { class: 'ask', for: name }, label),
    el(
      'select',
      { id: name, name },
      choices.map(({ value, words }) => el('option', { value, selected: value === chosen }, words)),
    ),
  )

/** Ticks, each with its own box, under one heading. */
export const ticks = (name: string, legend: string, choices: readonly Choice[], ticked: readonly string[]): Child =>
  el(
    'fieldset',
    { class: 'question' },
    el('legend', { class: 'ask' }, legend),
    el(
      'div',
      { class: 'choices' },
      choices.map(({ value, words }) => tick(name, value, words, ticked.includes(value))),
    ),
  )

export const tick = (name: string, value: string, words: Child, isTicked: boolean): Child =>
  el(
    'label',
    { class: 'choice' },
    el('input', { type: 'checkbox', name, value, checked: isTicked }),
    el('span', {}, words),
  )

export const form = (id: string, action: string, ...children: Child[]): Child =>
  el('form', { id, 'data-enter': action, class: 'interview', autocomplete: 'off', novalidate: true }, ...children)
