'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'

/** One thing that is sent to the desk: it runs once at a time, says what it did, and keeps why it could not. */
export interface Send {
  readonly run: (body: Readonly<Record<string, unknown>>) => Promise<boolean>
  readonly isRunning: boolean
  readonly problem: string | null
}

export function useSend(path: string, onDone: () => void): Send {
  const { routes } = useConfig().config
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (body: Readonly<Record<string, unknown>>) => {
    if (isRunning) return false
    setRunning(true)
    setProblem(null)
    try {
      const { says } = await ask<{ says: string }>(`${routes.api}/pathway/${path}`, body)
      toast.success(says)
      onDone()
      return true
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return false
    } finally {
      setRunning(false)
    }
  }
  return { run, isRunning, problem }
}
