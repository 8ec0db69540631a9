'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { languageCodes, languages, type Language } from '@use-it-cities/core'
import { useState } from 'react'
import { PdfButton } from '../../admin/shared/pdf-button.tsx'

const sizes = [
  { id: 'width', label: 'Width in millimetres' },
  { id: 'height', label: 'Height in millimetres' },
  { id: 'scannedFrom', label: 'Scanned from how many metres away' },
] as const

/** The panel of a code: a banner that opens it, in the size in which it hangs. */
export function BannerKit() {
  const { id } = useDocumentInfo()
  const { routes } = useConfig().config
  const [language, setLanguage] = useState<Language>('en')
  const [line, setLine] = useState('')
  const [size, setSize] = useState({ width: '3000', height: '900', scannedFrom: '6' })
  if (!id) return null
  const { width, height, scannedFrom } = size
  const isComplete = line.trim() !== '' && Object.values(size).every((value) => Number(value) > 0)
  return (
    <section className="use-it-panel" aria-labelledby="use-it-banner">
      <h2 id="use-it-banner">A banner for this code</h2>
      <p>
        The banner stays the same for as long as it hangs; what its code opens changes by the plan above. So write a
        line that is true of all of them, and not a teller&rsquo;s own words.
      </p>
      <p>
        <label htmlFor="use-it-banner-language">Language</label>{' '}
        <select
          id="use-it-banner-language"
          value={language}
          onChange={(event) => setLanguage(event.target.value as Language)}
        >
          {languageCodes.map((code) => (
            <option key={code} value={code} lang={code}>
              {languages[code].name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="use-it-banner-line">The line on it</label>{' '}
        <input
          id="use-it-banner-line"
          lang={language}
          dir={languages[language].dir}
          maxLength={80}
          size={48}
          value={line}
          onChange={(event) => setLine(event.target.value)}
        />
      </p>
      {sizes.map((each) => (
        <p key={each.id}>
          <label htmlFor={`use-it-banner-${each.id}`}>{each.label}</label>{' '}
          <input
            id={`use-it-banner-${each.id}`}
            inputMode="decimal"
            size={7}
            value={size[each.id]}
            onChange={(event) => setSize({ ...size, [each.id]: event.target.value.trim() })}
          />
        </p>
      ))}
      <PdfButton
        path={`${routes.api}/share-kit/banner.pdf`}
        body={{
          code: id,
          language,
          line,
          width: Number(width),
          height: Number(height),
          scannedFrom: Number(scannedFrom),
        }}
        disabled={!isComplete}
      >
        Make the PDF of the banner
      </PdfButton>
    </section>
  )
}
