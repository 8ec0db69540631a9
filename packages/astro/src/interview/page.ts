import { directionOf, type Language } from '@use-it-cities/core'
import { codeFrom } from '../questionnaire/form/read-beginning.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import type { Translate } from '../questionnaire/words/translate.ts'
import { toDom } from './to-dom.ts'

/** Puts a screen on the page. A new one moves the focus to its title, or to what is wrong; otherwise nothing moves. */
export function showPage(body: Child, { language, title }: { language: Language; title: string }): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  document.title = title
  document.body.replaceChildren(...toDom(body))
}

/** Changes the main part alone: a list of languages that somebody has opened stays open. False when there is none yet. */
export function replaceMain(main: Child): boolean {
  const place = document.querySelector('header ~ #main')
  place?.replaceChildren(...toDom(main))
  return place !== null
}

export function moveFocus(): void {
  window.scrollTo(0, 0)
  const errors = document.getElementById('errors')
  if (errors) errors.focus()
  else document.getElementById('title')?.focus({ preventScroll: true })
}

/** A warning that stays above the screen until it is taken away. */
export function warn(sentence: string | null): void {
  document.getElementById('full')?.remove()
  if (sentence === null) return
  const [notice] = toDom(el('p', { class: 'notice', id: 'full', role: 'alert' }, sentence))
  if (notice) document.getElementById('main')?.prepend(notice)
}

export const formData = (): FormData => {
  const form = document.getElementById('interview')
  return form instanceof HTMLFormElement ? new FormData(form) : new FormData()
}

/** After adding or taking out an entry of a list: to the last one, or to the list. */
export function focusEntry(repeat: string): void {
  const entries = document.querySelectorAll<HTMLElement>(`[data-path="${repeat}"] .entry`)
  const last = entries[entries.length - 1]?.querySelector<HTMLElement>('input, select, textarea')
  ;(last ?? document.getElementById(`f-${repeat}`))?.focus()
}

/** Hears buttons by their value, Enter in a form, and every change of a field. */
export function listen(onAction: (action: string) => void, onEnter: () => void, onInput: () => void): void {
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button[name="do"]') : null
    if (!(pressed instanceof HTMLButtonElement)) return
    event.preventDefault()
    onAction(pressed.value)
  })
  document.addEventListener('submit', (event) => {
    event.preventDefault()
    onEnter()
  })
  for (const name of ['input', 'change']) document.addEventListener(name, onInput)
}

/** Says as soon as a researcher's code is typed whether it is written right. */
export function sayCode(t: Translate): void {
  const line = document.getElementById('researcher-typed')
  const written = String(formData().get('researcher') ?? '').replace(/[\s-]/g, '')
  if (!line) return
  const isRight = codeFrom(written) !== null
  line.className = isRight ? 'typed' : 'typed wrong'
  line.textContent = written.length < 8 ? '' : t(isRight ? 'start.codeRight' : 'start.codeWrong')
}
