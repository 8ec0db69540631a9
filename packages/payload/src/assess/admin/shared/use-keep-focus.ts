'use client'

import { useEffect, useRef, type RefObject } from 'react'

/**
 * Somewhere for the keyboard to go on from when the button that was pressed is gone: without it, Tab goes round and round
 * in the message that says what was done. `version` changes when what is shown did; nothing moves before somebody `hasActed`.
 */
export function useKeepFocus<Element extends HTMLElement>(
  hasActed: boolean,
  version: unknown,
): RefObject<Element | null> {
  const place = useRef<Element>(null)
  useEffect(() => {
    if (hasActed && document.activeElement === document.body) place.current?.focus()
  }, [hasActed, version])
  return place
}
