import en from '../locales/spend/en.json' with { type: 'json' }
import type { RejectedBecause } from './spend/reading/row-counter.ts'
import type { SpendNote } from './spend/reading/spend-note.ts'
import type { SpendError } from './spend/spend-error.ts'

const words: Readonly<Record<string, string>> = en

/** Why payments or suppliers cannot be used, as a sentence: what was expected, what came, what to do. English. */
export function spendErrorSentence(error: SpendError): string {
  const kind = error.code === 'not-a-csv' ? (error.line === undefined ? error.looksLike : 'nought') : undefined
  const key = kind === undefined ? `error.${error.code}` : `error.not-a-csv.${kind}`
  const because = error.code === 'all-rejected' ? { because: rejectedSentence(error.reason) } : {}
  return filled(words[key] ?? key, { ...error, ...because })
}

/** Why a row is not counted. English. */
export const rejectedSentence = (because: RejectedBecause): string => words[`rejected.${because}`] ?? because

/** What a person has to know about how a file was read, with sums in the currency of the figures. English. */
export function spendNoteSentence(note: SpendNote, currency = 'GBP'): string {
  const key = note.code === 'year-found' ? `note.year-found.${note.by}` : `note.${note.code}`
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  const sums = 'minor' in note ? { money: money.format(note.minor / 100), double: money.format(note.minor / 50) } : {}
  return filled(words[key] ?? key, { ...note, ...sums })
}

function filled(sentence: string, params: object): string {
  const values = new Map<string, unknown>(Object.entries(params))
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name)
    const list = Array.isArray(value) ? value.map((each) => clean(String(each))).join(', ') : clean(String(value))
    return list.slice(0, 400)
  })
}

/** Nothing that moves the cursor of a terminal. */
const clean = (text: string): string => text.replace(/\p{C}/gu, ' ').trim().slice(0, 80)
