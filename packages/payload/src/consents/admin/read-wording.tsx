'use client'

import { useConfig, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { PdfButton } from '../../admin/shared/pdf-button.tsx'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { WordingView } from '../views.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The words to read out, in the teller's language, where the person who reads them is looking; with the form on paper. */
export function ReadWording() {
  const { id } = useDocumentInfo()
  const { routes } = useConfig().config
  const story = text(useFormFields(([fields]) => fields.story?.value))
  const type = text(useFormFields(([fields]) => fields.type?.value))
  const language = text(useFormFields(([fields]) => fields.language?.value))
  const on = text(useFormFields(([fields]) => fields.on?.value)).slice(0, 10)
  const version = text(useFormFields(([fields]) => fields['wording.version']?.value))
  const { value: hash, setValue: setHash } = useField<string>({ path: 'wording.hash' })
  const isAsked = !id && type === 'given' && language !== ''
  const path = `${routes.api}/consents`
  const { answer, problem } = useAnswer<WordingView>(
    isAsked ? `${path}/wording?${new URLSearchParams({ language, on, version })}` : null,
    null,
  )
  const read = isAsked && answer ? answer.hash : ''
  useEffect(() => {
    // What was on the screen goes along: the CMS refuses a consent to other words.
    if (isAsked && read !== '' && hash !== read) setHash(read)
  }, [isAsked, read, hash, setHash])

  if (id && type === 'given')
    return (
      <div className="use-it-take-home">
        <PdfButton path={`${routes.api}/tellers/receipt.pdf`} body={{ story, language }} file="your-consent.pdf">
          Print what they allow now, to take home
        </PdfButton>
      </div>
    )
  if (!isAsked) return null
  return (
    <section className="use-it-panel" aria-labelledby="use-it-read-out">
      <h2 id="use-it-read-out">Read this out</h2>
      {problem && <p role="alert">{problem}</p>}
      {answer && (
        <>
          {answer.note && <p>{answer.note}</p>}
          <blockquote className="use-it-read-out" lang={answer.language} dir={answer.dir}>
            {answer.text}
          </blockquote>
          <p>Version {answer.version}. It is kept with the consent, word for word.</p>
          <PdfButton
            path={`${path}/form.pdf`}
            body={{ ...(story && { story }), language, ...(version && { version }) }}
            file={`consent-${language}.pdf`}
          >
            Print it as a form, in this language
          </PdfButton>
        </>
      )}
    </section>
  )
}
