'use client'

import { useEffect, useState } from 'react'

/** A value that stands in the address, so that a colleague can be sent the same screen. `null` until it was read. */
export function useInAddress(name: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState<string | null>(null)
  useEffect(() => setValue(new URLSearchParams(window.location.search).get(name) ?? ''), [name])
  return [
    value,
    (next) => {
      const address = new URL(window.location.href)
      if (next === '') address.searchParams.delete(name)
      else address.searchParams.set(name, next)
      window.history.replaceState(window.history.state, '', address)
      setValue(next)
    },
  ]
}
