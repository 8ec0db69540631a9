'use client'

import { useFormFields } from '@payloadcms/ui'
import { directionOf, isLanguage } from '@use-it-cities/core'
import { useEffect, useRef } from 'react'

const writable = [
  '#field-title',
  '#field-summary',
  '#field-did',
  '#field-helped',
  ':is(input, textarea)[id^="field-talk__"]',
  '#field-film__transcript',
  '.rich-text-lexical [contenteditable="true"]',
].join()

/** Turns the fields of a text to the direction of its language, so that Urdu is typed from the right. Shows nothing. */
export function TextDirection() {
  const language = useFormFields(([fields]) => fields.language?.value)
  const marker = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form || !isLanguage(language)) return
    const turn = () => {
      for (const field of form.querySelectorAll<HTMLElement>(writable)) {
        if (field.dir !== directionOf(language)) field.dir = directionOf(language)
        if (field.lang !== language) field.lang = language
      }
    }
    turn()
    // The editor arrives later than the form.
    const observer = new MutationObserver(turn)
    observer.observe(form, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [language])
  return <span ref={marker} hidden />
}
