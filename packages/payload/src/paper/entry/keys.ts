import type { KeyboardEvent } from 'react'

/**
 * Typing in a stack of forms without the mouse: 1 to 9 ticks the box with that place, D and P the boxes for not answering,
 * 0 clears, Enter goes to the next question. In a box where words or numbers are typed only Enter does something.
 */
export function onEntryKey(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  const isTyping = target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')
  if (event.key === 'Enter' && !event.shiftKey && !target.matches('button, textarea, a')) {
    event.preventDefault()
    nextQuestion(event.currentTarget)?.focus()
    return
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[0-9dp]$/i.test(event.key)) return
  if (/[dp]/i.test(event.key))
    return event.currentTarget.querySelector<HTMLInputElement>(`[data-declines="${event.key.toLowerCase()}"]`)?.click()
  const row = target.closest('[data-row]') ?? event.currentTarget
  const boxes = [
    ...row.querySelectorAll<HTMLInputElement>('input:is([type=radio], [type=checkbox]):not([data-declines])'),
  ]
  event.preventDefault()
  if (event.key === '0') row.querySelector<HTMLButtonElement>('button[data-clear]')?.click()
  else boxes[Number(event.key) - 1]?.click()
}

/** The first thing to type or tick in the question after this one. */
function nextQuestion(question: HTMLElement): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-question]')]
  const next = all[all.indexOf(question) + 1]
  return next?.querySelector<HTMLElement>('input, textarea, select') ?? document.querySelector('[data-save]')
}
