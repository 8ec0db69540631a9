'use client'

import type { Definition, Questionnaire } from '@use-it-cities/questionnaire-schema'
import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { EntryView, FormChoice } from '../views.ts'
import { EntryForm } from './entry-form.tsx'
import { PrintForms } from './print-forms.tsx'

/** The screen on which paper forms are typed in, one after the other. */
export function PaperEntry() {
  const { routes } = useConfig().config
  const { answer: view, problem } = useAnswer<EntryView>(`${routes.api}/paper/forms`, null)
  const [chosen, setChosen] = useState(askedFor)
  const form = view?.forms.find(({ row }) => row === chosen) ?? view?.forms[0]
  return (
    <div className="use-it-screen use-it-paper">
      <h1>Type in a paper form</h1>
      {problem && <p role="alert">{problem}</p>}
      {!view && !problem && <p>Looking…</p>}
      {view && !form && <p>No questionnaire has been published yet. Publish one, print it, then come back.</p>}
      {view && form && (
        <>
          {view.forms.length > 1 && (
            <label className="use-it-which">
              <span>Questionnaire</span>
              <select value={form.row} onChange={({ target }) => setChosen(target.value)}>
                {view.forms.map(({ row, title, version }) => (
                  <option key={row} value={row}>
                    {title}, version {version}
                  </option>
                ))}
              </select>
            </label>
          )}
          {view.mayPrint && <PrintForms key={`print-${form.row}`} form={form} />}
          <OneForm key={form.row} view={view} form={form} />
        </>
      )}
    </div>
  )
}

/** The row of the questionnaire whose panel has led here. */
const askedFor = (): string | null =>
  typeof window === 'undefined' ? null : new URLSearchParams(window.location.search).get('form')

function OneForm({ view, form }: { view: EntryView; form: FormChoice }) {
  const { routes } = useConfig().config
  const { answer: questionnaire, problem } = useAnswer<Questionnaire<Definition>>(
    `${routes.api}/paper/forms/${form.row}`,
    form.row,
  )
  const [turn, setTurn] = useState(0)
  if (problem) return <p role="alert">{problem}</p>
  if (!questionnaire) return <p>Fetching the questions…</p>
  return (
    <>
      <p>
        {form.title}, version {form.version}. Type in what is on the paper, in its order: keys 1 to 9 tick a box, D and
        P the boxes for not answering, 0 clears, Enter goes on.
      </p>
      <EntryForm key={turn} {...{ view, form, questionnaire }} onNext={() => setTurn((last) => last + 1)} />
    </>
  )
}
