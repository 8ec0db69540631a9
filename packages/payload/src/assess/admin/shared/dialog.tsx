'use client'

import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly onLeave: () => void
}

/**
 * The browser's own dialog: it keeps the keyboard inside, ends with Escape, and gives the focus back.
 *
 * It closes in the same step in which its owner drops it, while it still stands in the page: only then can the browser
 * give the focus back to what opened it, and a key pressed on that at once opens the dialog again.
 */
export function Dialog({ title, children, onLeave }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const each = dialog.current
    if (each?.open === false) each.showModal()
    return () => each?.close()
  }, [])
  const escaped = (event: SyntheticEvent) => {
    event.preventDefault()
    onLeave()
  }
  const left = () => {
    if (dialog.current?.open === false) onLeave()
  }
  return (
    <dialog ref={dialog} className="use-it-assess-dialog" aria-labelledby={id} onCancel={escaped} onClose={left}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
