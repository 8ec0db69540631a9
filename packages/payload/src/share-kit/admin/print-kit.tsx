'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { languages, type Language } from '@use-it-cities/core'
import { useState } from 'react'
import { PdfButton } from '../../admin/shared/pdf-button.tsx'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { KitView, PaperKind, PaperLanguage } from '../views.ts'
import { CodeOnIt } from './code-on-it.tsx'
import { PrintedRuns } from './printed-runs.tsx'

const papers: Readonly<Record<PaperKind, string>> = {
  leaflet: 'Leaflet (A5)',
  'poster-a4': 'Poster (A4)',
  'poster-a3': 'Poster (A3)',
  press: 'Sheet for press and radio (A4)',
}

/** The panel of a story: paper to pass it on with, and where the paper is that was printed. */
export function PrintKit() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const path = `${routes.api}/share-kit`
  const { answer, problem, again } = useAnswer<{ view: KitView | null }>(
    id ? `${path}/story/${id}` : null,
    lastUpdateTime,
  )
  const view = answer?.view
  if (!id || (!view && !problem)) return null
  return (
    <section className="use-it-panel" aria-labelledby="use-it-print">
      <h2 id="use-it-print">Print it and pass it on</h2>
      {problem && <p role="alert">{problem}</p>}
      {view && view.languages.length === 0 && <p>Nothing yet: only what is published is printed.</p>}
      {view && view.languages.length > 0 && <Order view={view} story={String(id)} path={path} onPrinted={again} />}
      {view && view.runs.length > 0 && <PrintedRuns runs={view.runs} admin={routes.admin} />}
    </section>
  )
}

interface OrderProps {
  readonly view: KitView
  readonly story: string
  readonly path: string
  readonly onPrinted: () => void
}

function Order({ view, story, path, onPrinted }: OrderProps) {
  const [paper, setPaper] = useState<PaperKind>('leaflet')
  const [chosen, setChosen] = useState<Language | null>(null)
  const [copies, setCopies] = useState('100')
  const [places, setPlaces] = useState('')
  const [step, setStep] = useState('')
  const [code, setCode] = useState('')
  const text = view.languages.find(({ language }) => language === chosen) ?? view.languages[0]
  if (!text) return null
  const { language } = text
  const steps = view.steps.filter(({ languages }) => languages.includes(language))
  const kept = paper === 'leaflet' && steps.some(({ id }) => id === step) ? step : null
  const carried = paper === 'press' ? undefined : view.codes.find(({ id }) => id === code)
  const because = whyNot(text, paper)
  const isComplete = /^[1-9]\d{0,4}$|^100000$/.test(copies) && places.trim() !== ''
  return (
    <>
      <p>
        <label htmlFor="use-it-print-paper">Paper</label>{' '}
        <select id="use-it-print-paper" value={paper} onChange={(event) => setPaper(event.target.value as PaperKind)}>
          {Object.entries(papers).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>{' '}
        <label htmlFor="use-it-print-language">Language</label>{' '}
        <select
          id="use-it-print-language"
          value={language}
          onChange={(event) => setChosen(event.target.value as Language)}
        >
          {view.languages.map((each) => (
            <option key={each.language} value={each.language} lang={each.language}>
              {each.name}
            </option>
          ))}
        </select>
      </p>
      {text.champion !== null && (
        <p>
          <a href={text.champion} hrefLang={language} target="_blank" rel="noreferrer">
            Cards, messages and what to say: the champion&rsquo;s page
          </a>{' '}
          ({languages[language].english})
        </p>
      )}
      {because.length > 0 ? (
        <>
          <p>This is not printed:</p>
          <ul className="use-it-because">
            {because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {paper === 'leaflet' && (
            <p>
              <label htmlFor="use-it-print-step">Next step on it</label>{' '}
              <select id="use-it-print-step" value={kept ?? ''} onChange={(event) => setStep(event.target.value)}>
                <option value="">Ask us</option>
                {steps.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </p>
          )}
          {paper !== 'press' && view.codes.length > 0 && (
            <CodeOnIt codes={view.codes} carried={carried} onChoose={setCode} />
          )}
          <p>
            <label htmlFor="use-it-print-copies">How many copies you will print</label>{' '}
            <input
              id="use-it-print-copies"
              inputMode="numeric"
              size={7}
              value={copies}
              onChange={(event) => setCopies(event.target.value.trim())}
            />
          </p>
          <p>
            <label htmlFor="use-it-print-places">Where they go, and who takes them there</label>
            <textarea
              id="use-it-print-places"
              rows={2}
              maxLength={1000}
              value={places}
              aria-describedby="use-it-print-why"
              onChange={(event) => setPlaces(event.target.value)}
            />
          </p>
          <p id="use-it-print-why">
            Places and organisations, not names of people. It is how the paper is found when the teller changes their
            mind.
          </p>
          <PdfButton
            path={`${path}/paper.pdf`}
            body={{
              ...{ story, language, paper, copies: Number(copies), places },
              ...(kept !== null && { step: kept }),
              ...(carried && { code: carried.id }),
            }}
            disabled={!isComplete}
            onSaved={onPrinted}
          >
            Make the PDF and write down the run
          </PdfButton>
        </>
      )}
    </>
  )
}

const whyNot = (text: PaperLanguage, paper: PaperKind) => (paper === 'press' ? text.whyNotPress : text.whyNotPrint)
