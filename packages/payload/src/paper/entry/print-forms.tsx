'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { PdfButton } from '../../admin/shared/pdf-button.tsx'
import type { FormChoice } from '../views.ts'

/** Somebody has followed a link that says "print". */
const isAskedFor = () => typeof window !== 'undefined' && window.location.hash === '#print'

/** Empty forms to take along, each copy with a serial number of its own. */
export function PrintForms({ form }: { form: FormChoice }) {
  const { routes } = useConfig().config
  const [language, setLanguage] = useState(form.languages[0]?.code ?? 'en')
  const [copies, setCopies] = useState('5')
  const isRight = /^[1-9]\d?$/.test(copies) && Number(copies) <= 50
  return (
    <details className="use-it-panel" open={isAskedFor()}>
      <summary>Print empty forms</summary>
      <div className="use-it-row">
        <label>
          <span>Language</span>
          <select value={language} onChange={({ target }) => setLanguage(target.value as typeof language)}>
            {form.languages.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Copies</span>
          <input
            type="text"
            inputMode="numeric"
            value={copies}
            aria-invalid={!isRight}
            onChange={({ target }) => setCopies(target.value)}
          />
        </label>
        <PdfButton
          path={`${routes.api}/questionnaires/${form.row}/paper?language=${language}&copies=${copies}`}
          file={`${form.slug}-${language}.pdf`}
          disabled={!isRight}
        >
          Get the PDF
        </PdfButton>
        <p className="use-it-quiet">
          An Urdu form takes long to draw, so fewer fit in one go. Each copy has its own serial number. Do not photocopy
          a form: two forms with one number are one interview.
        </p>
      </div>
    </details>
  )
}
