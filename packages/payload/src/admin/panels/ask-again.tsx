'use client'

import { useForm, useFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** When the form is nudged after a change. Its own question goes out after 250 ms; an answer to another one may take longer. */
const pausesMs = [1_000, 3_000] as const

interface AskAgainProps {
  /** The paths of the fields that others hang on: `accreditation.awarded`. */
  readonly watches: readonly string[]
}

/**
 * Draws nothing. Which fields a form shows is the server's answer to what was filled in. Payload's form takes a change that
 * was made less than 250 ms before such an answer came for one that the server knows, and forgets to ask about it: a box
 * is ticked, and what belongs to it does not appear. So the form is nudged once the fields that matter have come to rest.
 */
export function AskAgain({ watches }: AskAgainProps) {
  const { dispatchFields } = useForm()
  const isModified = useFormModified()
  const values = useFormFields(([fields]) => JSON.stringify(watches.map((path) => fields[path]?.value ?? null)))
  const asked = useRef(values)

  useEffect(() => {
    const isAsked = asked.current === values
    asked.current = values
    if (isAsked || !isModified) return
    const timers = pausesMs.map((pause) =>
      // A field of this name is not stored: what differs is enough for the form to ask.
      setTimeout(() => {
        const errorMessage = `${pause} ${values}`
        dispatchFields({ type: 'UPDATE', path: 'askAgain', disableFormData: true, errorMessage })
      }, pause),
    )
    return () => timers.forEach(clearTimeout)
  }, [values, isModified, dispatchFields])
  return null
}
