import { isLanguage } from '@use-it-cities/core'
import { englishWays, isCountry, nations, papersHeld, statuses } from '@use-it-cities/qualification-equivalency/answers'
import type { Status } from '@use-it-cities/qualification-equivalency'
import { minorFrom } from '../view/step-nodes.ts'
import { dayOrNull, longestLine, longestNotes, type Client } from './client.ts'

/** Reads what stands on the page into a client: only the fields that are on it, and only what fits. */
export function takenFrom(form: FormData, client: Client): Client {
  const text = (name: string, before: string, most = longestLine) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, most) : before
  }
  const day = (name: string, before: Client['lastPractised']) => (form.has(name) ? dayOrNull(text(name, '')) : before)
  const several = <Item extends string>(name: string, all: readonly Item[]): Item[] =>
    all.filter((each) => form.getAll(name).includes(each))
  const isDetails = form.has('nation')
  const country = text('trainedIn', client.trainedIn)
  const language = text('language', client.language)
  const next: Client = {
    ...client,
    name: text('name', client.name),
    profession: text('profession', client.profession),
    nation: nations.find((each) => each === form.get('nation')) ?? client.nation,
    trainedIn: country === '' || isCountry(country) ? country : client.trainedIn,
    lastPractised: day('lastPractised', client.lastPractised),
    holds: isDetails ? several('holds', papersHeld) : client.holds,
    ways: isDetails ? several('ways', englishWays) : client.ways,
    status: isDetails ? (form.has('status-keep') ? statusIn(form) : null) : client.status,
    notes: text('notes', client.notes, longestNotes),
    language: isLanguage(language) ? language : client.language,
    english: client.english.map((english, at) => {
      const mark = (part: 'listening' | 'reading' | 'writing' | 'speaking' | 'overall') =>
        text(`english ${at} ${part}`, english[part])
      return {
        test:
          form.get(`english ${at} test`) === 'oet' ? 'oet' : form.has(`english ${at} test`) ? 'ielts' : english.test,
        listening: mark('listening'),
        reading: mark('reading'),
        writing: mark('writing'),
        speaking: mark('speaking'),
        overall: mark('overall'),
        on: day(`english ${at} on`, english.on),
      }
    }),
    checks: client.checks.map((check, at) => ({
      what: text(`check ${at} what`, check.what),
      on: day(`check ${at} on`, check.on),
    })),
    steps: { ...client.steps, ...stepsIn(form, client) },
  }
  // Facts of another profession were never looked at.
  return next.profession === client.profession ? next : { ...next, seen: null }
}

/** The status on the page; null where none is chosen. */
export const statusIn = (form: FormData): Status | null => statuses.find((each) => each === form.get('status')) ?? null

/** Every step on the page has a field for its day, ticked or not. */
function stepsIn(form: FormData, client: Client): Client['steps'] {
  const names = [...form.keys()].filter((key) => key.startsWith('on ')).map((key) => key.slice('on '.length))
  return Object.fromEntries(
    names.flatMap((name) => {
      const typed = minorFrom(String(form.get(`paid ${name}`) ?? ''))
      const before = client.steps[name]
      const step = {
        isDone: form.has(`done ${name}`),
        on: dayOrNull(String(form.get(`on ${name}`) ?? '')),
        // An amount that cannot be read changes nothing; the page says so.
        paidMinor: typed === undefined ? (before?.paidMinor ?? null) : typed,
      }
      const isEmpty = !step.isDone && step.on === null && step.paidMinor === null
      return isEmpty && before === undefined ? [] : [[name, step] as const]
    }),
  )
}
