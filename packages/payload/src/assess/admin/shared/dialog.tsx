'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly onLeave: () => void
}

/** The browser's own dialog: it keeps the keyboard inside, ends with Escape, and gives the focus back. */
export function Dialog({ title, children, onLeave }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const each = dialog.current
    if (each?.open === false) each.showModal()
    return () => each?.close()
  }, [])
  const left = () => {
    if (dialog.current?.open === false) onLeave()
  }
  return (
    <dialog ref={dialog} className="use-it-assess-dialog" aria-labelledby={id} onClose={left}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
