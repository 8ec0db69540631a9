'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import type { ActionAnswer } from '../desk/views.ts'

/** One button of the desk. */
export interface Action {
  readonly run: (body: Readonly<Record<string, unknown>>) => Promise<boolean>
  readonly isRunning: boolean
  readonly problem: string | null
}

/**
 * Sends an action with a key that stays the same until it has worked: a second click, or a second try after the
 * connection was lost, does nothing twice.
 */
export function useAction(path: string, onDone: () => void): Action {
  const { routes } = useConfig().config
  const key = useRef<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (body: Readonly<Record<string, unknown>>) => {
    if (isRunning) return false
    key.current ??= crypto.randomUUID()
    setRunning(true)
    setProblem(null)
    try {
      const { says } = await ask<ActionAnswer>(`${routes.api}/vouchers/${path}`, { key: key.current, ...body })
      key.current = null
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
