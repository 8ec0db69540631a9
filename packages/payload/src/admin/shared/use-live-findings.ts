'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import type { FormState } from 'payload'
import { useEffect, useState } from 'react'
import type { FindingView, ReviewView } from '../../review/views.ts'
import { ask } from './ask.ts'

/** How long somebody has stopped writing before the words are looked at. */
const pauseMs = 800

interface Live {
  readonly findings: readonly FindingView[]
  readonly problem: string | null
}

/** The findings in the saved words, and while somebody writes, in theirs. */
export function useLiveFindings({ text, findings: saved }: ReviewView, isModified: boolean): Live {
  const { api } = useConfig().config.routes
  const title = useFormFields(([fields]) => fields.title?.value)
  const summary = useFormFields(([fields]) => fields.summary?.value)
  const body = useFormFields(([fields]) => fields.body?.value)
  const parts = useFormFields(([fields]) => JSON.stringify(partsIn(fields)))
  const [live, setLive] = useState<Live | null>(null)

  useEffect(() => {
    if (!isModified) return
    let isCurrent = true
    const timer = setTimeout(() => {
      ask<{ findings: FindingView[] }>(`${api}/review/check`, {
        text,
        title,
        summary,
        body,
        ...(JSON.parse(parts) as object),
      })
        .then(({ findings }) => isCurrent && setLive({ findings, problem: null }))
        .catch(
          (error: unknown) =>
            isCurrent && setLive({ findings: [], problem: error instanceof Error ? error.message : String(error) }),
        )
    }, pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [api, text, title, summary, body, parts, isModified])

  return isModified && live ? live : { findings: saved, problem: null }
}

/** The parts beside the body as they are in the form. */
function partsIn(fields: FormState) {
  const { did, helped, talk, film } = reduceFieldsToValues(fields, true)
  return { did, helped, talk, film }
}
