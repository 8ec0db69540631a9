'use client'

import { useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { FactItem } from '../board/views.ts'
import { GuideSays } from './guide-says.tsx'

interface Facts {
  readonly facts: readonly FactItem[]
  /** Professions with a fact that says the same, read on the same page. */
  readonly same?: readonly string[]
}

/** Above the form of a correction: which fact it is about, and what the guide tells people about it today. */
export function ChooseFact() {
  const { routes } = useConfig().config
  const { id } = useDocumentInfo()
  const { value: fact, setValue: setFact } = useField<string>({ path: 'fact' })
  const { value: shape, setValue: setShape } = useField<string>({ path: 'shape' })
  const { value: currency, setValue: setCurrency } = useField<string>({ path: 'currency' })
  const path = fact ? `${routes.api}/guide/facts?fact=${encodeURIComponent(fact)}` : null
  const { answer, problem } = useAnswer<Facts>(path, id)
  const chosen = answer?.facts.find((each) => each.id === fact)

  useEffect(() => {
    if (chosen && chosen.shape !== shape) setShape(chosen.shape)
    if (chosen?.shape === 'fee' && !currency) setCurrency('GBP')
  }, [chosen, shape, setShape, currency, setCurrency])

  // Both at once: a form that learns of the shape while it asks the server about the fact forgets to ask again.
  const choose = (item: FactItem) => {
    setFact(item.id)
    setShape(item.shape)
  }

  return (
    <section className="use-it-panel use-it-guide" aria-labelledby="use-it-fact">
      <h2 id="use-it-fact">{fact ? 'What the guide says today' : 'Which fact is it about?'}</h2>
      {problem && <p role="alert">{problem}</p>}
      {fact && !answer && !problem && <p role="status">Looking…</p>}
      {fact && answer && !chosen && <p role="alert">The guide has no fact {fact}. Choose another one.</p>}
      {chosen && (
        <>
          <h3>{chosen.question}</h3>
          <p className="use-it-quiet">
            {[chosen.profession ?? 'For many professions', chosen.place, chosen.id].filter(Boolean).join(' · ')}
          </p>
          <GuideSays fact={chosen} />
          {!id && answer?.same && answer.same.length > 0 && (
            <p>
              {answer.same.length === 1 ? '1 other fact says' : `${answer.same.length} other facts say`} the same, from
              the same page: {[...new Set(answer.same)].join(', ')}. Tick the last box of this form to record it for{' '}
              {answer.same.length === 1 ? 'both' : 'all of them'}.
            </p>
          )}
          {chosen.shape === 'none' && (
            <p role="alert">
              This one cannot be put right in a sentence here. You can tell people not to rely on it, and to ask.
            </p>
          )}
        </>
      )}
      {id && chosen && (
        <p>
          <a href={chosen.href}>Record what it says now</a>
        </p>
      )}
      {!id && fact && (
        <button type="button" className="use-it-link" onClick={() => setFact('')}>
          Choose another fact
        </button>
      )}
      {!id && !fact && <Search onChoose={choose} />}
    </section>
  )
}

interface Named {
  readonly id: string
  readonly label: string
}

function Search({ onChoose }: { onChoose: (fact: FactItem) => void }) {
  const { routes } = useConfig().config
  const [profession, setProfession] = useState('')
  const [words, setWords] = useState('')
  const path = profession === '' ? null : `${routes.api}/guide/facts?profession=${profession}`
  const { answer, problem } = useAnswer<Facts>(path, null)
  const { answer: list } = useAnswer<{ professions: readonly Named[] }>(`${routes.api}/guide/professions`, null)
  const found = profession === '' ? [] : (answer?.facts ?? []).filter((each) => hasAll(each, words))
  return (
    <>
      <div className="use-it-row">
        <label>
          <span>Profession</span>
          <select value={profession} onChange={({ target }) => setProfession(target.value)}>
            <option value="">Choose</option>
            <option value="all">Rules that hold for all</option>
            {list?.professions.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {profession !== '' && (
          <label>
            <span>Words in it, for example “fee” or “IELTS”</span>
            <input type="text" value={words} onChange={({ target }) => setWords(target.value)} />
          </label>
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {profession !== '' && answer && (
        <>
          <p role="status">{found.length === 1 ? '1 fact' : `${found.length} facts`}</p>
          <ul className="use-it-plain use-it-choices">
            {found.map((each) => (
              <li key={each.id}>
                <button type="button" onClick={() => onChoose(each)}>
                  <b>{each.question}</b>
                  {each.place !== '' && <span className="use-it-quiet">{each.place}</span>}
                  <span>{each.text ?? 'Not confirmed: people are asked to check.'}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function hasAll({ question, place, text, id, shape }: FactItem, words: string): boolean {
  const all = [question, place, text, id, shape].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
