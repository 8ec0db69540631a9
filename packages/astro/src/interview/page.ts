import { directionOf, type Language } from '@use-it-cities/core'
import { el, type Child } from '../questionnaire/markup.ts'
import { toDom } from './to-dom.ts'

/** Puts a screen on the page. A new one moves the focus to its title, or to what is wrong; otherwise nothing moves. */
export function showPage(body: Child, { language, title }: { language: Language; title: string }): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  document.title = title
  document.body.replaceChildren(...toDom(body))
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
