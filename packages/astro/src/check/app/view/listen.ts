export interface Heard {
  /** A button, by its value; or a form that Enter sends, by its id. */
  readonly pressed: (action: string) => void
  /** `isDone`: the field has been left, or a choice made. */
  readonly typed: (field: HTMLElement, isDone: boolean) => void
}

/** Hears buttons, forms and each change of a field. Listens once, for the whole page. */
export function listen({ pressed, typed }: Heard): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[name="do"][type="button"]') : null
    if (button instanceof HTMLButtonElement) pressed(button.value)
  })
  document.addEventListener('submit', (event) => {
    event.preventDefault()
    if (event.target instanceof HTMLFormElement) pressed(event.target.dataset['enter'] ?? '')
  })
  const hear = (isDone: boolean) => (event: Event) => {
    if (event.target instanceof HTMLElement) typed(event.target, isDone)
  }
  document.addEventListener('input', hear(false))
  document.addEventListener('change', hear(true))
  // Paper has nothing to open.
  window.addEventListener('beforeprint', () => {
    for (const closed of document.querySelectorAll('#report details')) closed.setAttribute('open', '')
  })
}
