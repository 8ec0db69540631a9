import { toDom } from '../../interview/to-dom.ts'
import type { Child } from '../../questionnaire/markup.ts'

/** Puts a screen in the main part. A new one moves the focus to its title; else the field that had it keeps it. */
export function show(main: Child, isNew: boolean): void {
  const place = document.getElementById('main')
  const focused = document.activeElement?.id ?? ''
  place?.replaceChildren(...toDom(main))
  if (isNew) {
    window.scrollTo(0, 0)
    document.getElementById('title')?.focus({ preventScroll: true })
  } else if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true })
}

export const formData = (id: string): FormData | null => {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? new FormData(form) : null
}

export const valueOf = (id: string): string => {
  const found = document.getElementById(id)
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found.value : ''
}

export function write(id: string, words: Child): void {
  document.getElementById(id)?.replaceChildren(...toDom(words))
}

/** One line that stays in sight: whether the last change is on the disk. */
export function sayKept(sentence: string, isFault: boolean): void {
  write('kept', sentence)
  document.getElementById('kept')?.classList.toggle('fault', isFault)
}

/** Hears buttons by their value, Enter in a form, and each change of a field. */
export function listen(onAction: (action: string) => void, onInput: (field: string, isDone: boolean) => void): void {
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button[name="do"][type="button"]') : null
    if (pressed instanceof HTMLButtonElement) onAction(pressed.value)
  })
  document.addEventListener('submit', (event) => {
    event.preventDefault()
    const { target } = event
    if (target instanceof HTMLFormElement) onAction(target.dataset['enter'] ?? '')
  })
  // Paper has nothing to open.
  window.addEventListener('beforeprint', () => {
    for (const closed of document.querySelectorAll('.sheet details.facts')) closed.setAttribute('open', '')
  })
  const named = ({ target }: Event) => (target instanceof Element ? (target.getAttribute('name') ?? '') : '')
  document.addEventListener('input', (event) => onInput(named(event), false))
  document.addEventListener('change', (event) => onInput(named(event), true))
}

/** Gives the browser a file to save. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(address)
}
