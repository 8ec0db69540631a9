'use client'

import { useEffect, useState } from 'react'
import { sentEvent } from './ask.ts'

/** Counts what other panels of the same screen have sent to an address that ends like this. */
export function useSent(ending: string): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const listen = (event: Event) => {
      if (event instanceof CustomEvent && String(event.detail).endsWith(ending)) setCount((last) => last + 1)
    }
    window.addEventListener(sentEvent, listen)
    return () => window.removeEventListener(sentEvent, listen)
  }, [ending])
  return count
}
