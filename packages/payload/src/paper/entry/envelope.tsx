'use client'

import { isLocalDate, type Language } from '@use-it-cities/core'
import { isSerial, normaliseSerial } from '@use-it-cities/questionnaire-schema'
import { useConfig } from '@payloadcms/ui'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { EntryView, FormChoice, SerialView } from '../views.ts'

/** What stands on the outside of the form: which one, who asked, when. */
export interface Envelope {
  readonly language: Language
  readonly serial: string
  /** A code, or the name as it was written. */
  readonly researcher: string
  readonly interviewedOn: string
  readonly interpreter: boolean
}

interface EnvelopeProps {
  readonly view: EntryView
  readonly form: FormChoice
  readonly envelope: Envelope
  readonly onChange: (change: Partial<Envelope>) => void
}

/** The first part of the screen, in the order of the top of the form. */
export function EnvelopeFields({ view, form, envelope, onChange }: EnvelopeProps) {
  const serial = useSerial(envelope.serial)
  return (
    <section className="use-it-envelope" aria-labelledby="use-it-envelope">
      <h2 id="use-it-envelope">The form</h2>
      <div className="use-it-grid">
        <label>
          <span>Serial number</span>
          <input
            type="text"
            value={envelope.serial}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            aria-describedby="use-it-serial"
            aria-invalid={serial.isWrong}
            onChange={({ target }) => onChange({ serial: target.value })}
          />
          <small id="use-it-serial" role="status" data-wrong={serial.isWrong}>
            {serial.says}{' '}
            {serial.href && (
              <a href={serial.href} target="_blank" rel="noreferrer">
                Open the first one (new tab)
              </a>
            )}
          </small>
        </label>
        <label>
          <span>Language of the form</span>
          <select value={envelope.language} onChange={({ target }) => onChange({ language: target.value as Language })}>
            {form.languages.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Day of the interview</span>
          <input
            type="date"
            value={envelope.interviewedOn}
            max={view.today}
            onChange={({ target }) => onChange({ interviewedOn: target.value })}
          />
          <small>{isLocalDate(envelope.interviewedOn) ? '' : 'As it stands on the form.'}</small>
        </label>
        <Researcher view={view} researcher={envelope.researcher} onChange={(researcher) => onChange({ researcher })} />
      </div>
      <label className="use-it-choice">
        <input
          type="checkbox"
          checked={envelope.interpreter}
          onChange={({ target }) => onChange({ interpreter: target.checked })}
        />
        <span>An interpreter was there</span>
      </label>
    </section>
  )
}

function Researcher({
  view: { own, researchers },
  researcher,
  onChange,
}: {
  view: EntryView
  researcher: string
  onChange: (researcher: string) => void
}) {
  const named = researchers.find(({ code }) => code === normaliseSerial(researcher))
  if (own)
    return (
      <p className="use-it-own">
        <span>Researcher</span> {own.name} ({own.code})
      </p>
    )
  return (
    <label>
      <span>Researcher: code or name</span>
      <input
        type="text"
        list="use-it-researchers"
        value={researcher}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id="use-it-researchers">
        {researchers.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <small>
        {named
          ? named.name
          : researcher.trim() === ''
            ? 'As it is written. Without it the form does not count.'
            : whoIs(researcher)}
      </small>
    </label>
  )
}

const whoIs = (researcher: string) =>
  isSerial(normaliseSerial(researcher))
    ? 'This code is not of a researcher of yours.'
    : 'No researcher has this code. It is kept as a name, and the validation desk settles who it is.'

interface SerialSays {
  readonly says: string
  readonly isWrong: boolean
  readonly href: string | null
}

/** Checked as it is typed: the check character finds a slip, the CMS a form that is there already. */
function useSerial(typed: string): SerialSays {
  const { routes } = useConfig().config
  const serial = normaliseSerial(typed)
  const isWhole = isSerial(serial)
  const { answer, problem } = useAnswer<SerialView>(isWhole ? `${routes.api}/paper/serials/${serial}` : null, serial)
  const says = (sentence: string, isWrong = false, href: string | null = null) => ({ says: sentence, isWrong, href })
  if (serial.length < 8) return says('8 letters and digits beside the square pattern.')
  if (!isWhole) return says('One of these characters is not as on the form. Look at each again.', true)
  if (problem) return says(problem, true)
  if (answer === null || answer.serial !== serial) return says('Looking…')
  if (answer.isKnown)
    return says(`This form was typed in before${answer.on ? `, on ${answer.on}` : ''}.`, true, answer.href)
  return says('The serial number is right.')
}
