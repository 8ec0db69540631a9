'use client'

import { useCallback, useEffect, useState } from 'react'
import { ask } from './ask.ts'

type Asked<Answer> = { readonly answer: Answer | null; readonly problem: string | null; readonly again: () => void }

/** Asks the server, and asks again whenever `version` changes or `again` is called. */
export function useAnswer<Answer>(path: string | null, version: unknown): Asked<Answer> {
  const [state, setState] = useState<{ answer: Answer | null; problem: string | null }>({ answer: null, problem: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (path === null) return
    let isCurrent = true
    ask<Answer>(path)
      .then((answer) => isCurrent && setState({ answer, problem: null }))
      .catch(
        (error: unknown) =>
          isCurrent && setState({ answer: null, problem: String(error instanceof Error ? error.message : error) }),
      )
    return () => {
      isCurrent = false
    }
  }, [path, version, turn])
  return { ...state, again: useCallback(() => setTurn((last) => last + 1), []) }
}
