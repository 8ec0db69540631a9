'use client'

import { RenderLexical } from '@payloadcms/richtext-lexical/client'
import type { Language } from '@use-it-cities/core'
import { useEffect, useRef, useState, type ComponentProps } from 'react'
import { slugs } from '../../slugs.ts'
import type { TargetSide } from '../views.ts'

type Value = ComponentProps<typeof RenderLexical>['value']

const label = 'The story'

interface BodyEditorProps {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly body: TargetSide['body']
  readonly onChange: (body: TargetSide['body']) => void
}

/** The editor of a story's body as its own form has it, typed in the direction of its language. Its buttons stay English. */
export function BodyEditor({ language, dir, body, onChange }: BodyEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const [first] = useState(body)
  useEffect(() => {
    const within = place.current
    if (!within) return
    const turn = () => {
      for (const field of within.querySelectorAll<HTMLElement>('[contenteditable="true"]')) {
        if (field.dir !== dir) field.dir = dir
        if (field.lang !== language) field.lang = language
        if (field.ariaLabel !== label) field.ariaLabel = label
      }
      // Payload draws these with a picture alone.
      for (const button of within.querySelectorAll<HTMLElement>('button[data-button-key]'))
        if (!button.ariaLabel && button.innerText.trim() === '') button.ariaLabel = button.dataset.buttonKey ?? null
      // And calls these otherwise than they read, so that somebody who speaks to the screen finds none of them.
      for (const button of within.querySelectorAll<HTMLElement>('button[data-dropdown-key]')) {
        const read = button.innerText.trim()
        if (read !== '' && button.ariaLabel !== read) button.ariaLabel = read
      }
    }
    turn()
    // The editor arrives later than the screen.
    const observer = new MutationObserver(turn)
    observer.observe(within, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [language, dir])
  return (
    <div ref={place} className="use-it-body">
      <RenderLexical
        name="body"
        path="body"
        label={label}
        schemaPath={`collection.${slugs.texts}.body`}
        initialValue={first ?? undefined}
        value={(body ?? undefined) as Value}
        setValue={(value) => onChange((value ?? null) as TargetSide['body'])}
      />
    </div>
  )
}
