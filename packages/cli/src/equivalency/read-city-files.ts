import type { GuideIndex, CityHelp, Correction, Profession } from '@use-it-cities/qualification-equivalency'
import { guidePublicationSchema } from '@use-it-cities/qualification-equivalency/publication'
import {
  checkCorrections,
  cityHelpSchema,
  correctionSchema,
  type Problem,
} from '@use-it-cities/qualification-equivalency/schema'
import { z } from 'zod'
import { readJson } from '../files/read-json.ts'
import { wrongForm } from '../files/zod-problems.ts'
import { Refusal, shown } from '../refusal.ts'

const correctionExample =
  '[{"id":"cbt-fee","fact":"nurse/nmc-international/toc-cbt/fee-1","value":{"amountMinor":8400,"currency":"GBP"},' +
  '"source":"https://regulator.example/fees","sourceTitle":"Fees","asOf":"2026-11","by":"An advice service",' +
  '"recordedOn":"2026-11-02","reviewBy":"2027-05-01"}]'
const helpExample =
  '{"city":"otherton","help":[{"id":"advice-desk","kind":"advice","name":"Advice desk","summary":{"en":"Looks at your ' +
  'papers with you."},"professions":["all"],"contact":{"url":"https://advice.example/"},"source":' +
  '"https://advice.example/about","checkedOn":"2026-10-01","reviewBy":"2027-03-31"}]}'

/** What was corrected: a list, or the whole publication of a city. Every fault is named with its place. */
export function readCorrections(
  file: string,
  index: GuideIndex,
  professions: readonly Profession[],
): readonly Correction[] {
  const json = readJson(file, 'corrections')
  const list = isPublication(json) ? readPublication(file, json, correctionExample).corrections : json
  const problems = checkCorrections(index, professions, list)
  if (problems.length > 0)
    throw new Refusal(
      1,
      ...problems.slice(0, most).map((each) => sentence(file, each)),
      `For example: ${correctionExample}`,
    )
  return z.array(correctionSchema).parse(list)
}

/** A city's own help: its file, or the whole publication of a city. */
export function readHelp(file: string, index: GuideIndex): CityHelp {
  const json = readJson(file, 'local help')
  const read = isPublication(json) ? readPublication(file, json, helpExample) : readHelpFile(file, json)
  const known = ['all', ...index.professions.map(({ id }) => id)]
  const wrong = read.help.flatMap(({ id, professions }) =>
    professions.filter((each) => !known.includes(each)).map((each) => ({ id, each })),
  )
  if (wrong.length > 0)
    throw new Refusal(
      1,
      ...wrong
        .slice(0, most)
        .map(
          ({ id, each }) =>
            `${file}: ${id}: professions: expected ids of professions or “all”, but got “${shown(each)}”. All: use-it equivalency list`,
        ),
    )
  return { city: read.city, help: read.help }
}

const most = 20

const isPublication = (json: unknown): boolean => typeof json === 'object' && json !== null && 'contract' in json

function readPublication(file: string, json: unknown, example: string) {
  const parsed = guidePublicationSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw wrongForm(file, parsed.error, example)
}

function readHelpFile(file: string, json: unknown): CityHelp {
  const parsed = cityHelpSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw wrongForm(file, parsed.error, helpExample)
}

/** zod says whole sentences, the checks of the guide what they expected. */
function sentence(file: string, { at, received, expected }: Problem): string {
  const wanted = /^[A-Z]/.test(expected) ? expected.replace(/^Expected/, 'expected') : `expected ${expected}`
  return `${file}: ${at}: ${wanted}, but got ${shown(received)}`
}
