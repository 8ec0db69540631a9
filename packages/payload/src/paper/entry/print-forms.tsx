'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { FormChoice } from '../views.ts'

/** Empty forms to take along, each copy with a serial number of its own. */
export function PrintForms({ form }: { form: FormChoice }) {
  const { routes } = useConfig().config
  const [language, setLanguage] = useState(form.languages[0]?.code ?? 'en')
  const [copies, setCopies] = useState('10')
  const isRight = /^[1-9]\d?$/.test(copies) && Number(copies) <= 50
  return (
    <details className="use-it-panel">
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
          <span>Copies, at most 50</span>
          <input
            type="text"
            inputMode="numeric"
            value={copies}
            aria-invalid={!isRight}
            onChange={({ target }) => setCopies(target.value)}
          />
        </label>
        {isRight && (
          <a href={`${routes.api}/questionnaires/${form.row}/paper?language=${language}&copies=${copies}`}>
            Get the PDF
          </a>
        )}
        <p className="use-it-quiet">
          Each copy has its own serial number. Do not photocopy a form: two forms with one number are one interview.
        </p>
      </div>
    </details>
  )
}
