'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useUnsavedWarning } from '../../../paper/entry/use-unsaved-warning.ts'
import type { SheetView } from '../../views.ts'
import { AnswerSaver, type SaverState } from './answer-saver.ts'
import { sendAnswer } from './send-answer.ts'
import { waitsFor } from './waits-for.ts'

/** The answers of a screen, saved as they are given. */
export function useSheet({ row, answers, revision }: SheetView): { saver: AnswerSaver; state: SaverState } {
  const { routes } = useConfig().config
  const [saver] = useState(
    () =>
      new AnswerSaver({
        answers,
        revision,
        waitsFor,
        send: (answer) => sendAnswer(`${routes.api}/assess/answer`, row.id, answer),
        now: () => new Date(),
        later: (run, ms) => {
          const timer = setTimeout(run, ms)
          return () => clearTimeout(timer)
        },
      }),
  )
  const state = useSyncExternalStore(saver.listen, saver.state, saver.state)
  useUnsavedWarning(state.unsaved > 0)
  useEffect(() => {
    window.addEventListener('online', saver.now)
    return () => {
      window.removeEventListener('online', saver.now)
      // Somebody goes to another tab of this screen while typing: no reason to wait.
      saver.now()
    }
  }, [saver])
  return { saver, state }
}
