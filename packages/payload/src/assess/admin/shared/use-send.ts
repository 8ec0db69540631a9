'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../../admin/shared/ask.ts'

/** One thing that is sent to the server: once at a time. What went wrong stays in sight until it is tried again. */
export interface Send<Answer> {
  readonly run: (body: Readonly<Record<string, unknown>>) => Promise<Answer | null>
  readonly isRunning: boolean
  readonly problem: string | null
  /** Takes away what went wrong, because it was about something else. */
  readonly clear: () => void
}

export function useSend<Answer extends { readonly says?: string | undefined }>(
  path: string,
  onDone: (answer: Answer) => void,
): Send<Answer> {
  const { routes } = useConfig().config
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (body: Readonly<Record<string, unknown>>) => {
    if (isRunning) return null
    setRunning(true)
    setProblem(null)
    try {
      const answer = await ask<Answer>(`${routes.api}/assess/${path}`, body)
      if (answer.says) toast.success(answer.says)
      onDone(answer)
      return answer
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return null
    } finally {
      setRunning(false)
    }
  }
  return { run, isRunning, problem, clear: () => setProblem(null) }
}
