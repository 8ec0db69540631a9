import type { Body, MatterGap } from '@use-it-cities/assessment'
import { gapHtml, resultCsv, resultHtml, resultOscal } from '@use-it-cities/assessment/report'
import { isLanguage, languageCodes, textIn, type Language } from '@use-it-cities/core'
import type { Surroundings, Values } from '../command.ts'
import { misuse, Refusal, shown } from '../refusal.ts'
import type { Assessed } from './assess-file.ts'
import { asPage } from './as-page.ts'
import { writeFile } from './write-file.ts'

/** A result to report on, and the gap between two sides where there are two. */
export interface Reported extends Assessed {
  readonly twoSides?: { readonly council: Body; readonly organisation: Body; readonly matters: readonly MatterGap[] }
}

type Write = (assessed: Reported, language: Language, now: Date) => string | Uint8Array | Promise<string | Uint8Array>

/** By how the name of the file ends; the longer ending first. */
const endings: readonly (readonly [ending: string, write: Write])[] = [
  [
    '.oscal.json',
    ({ result, file, catalogue, profiles }, _, now) =>
      resultOscal(result, file, catalogue, {
        planHref: `urn:use-it-cities:catalogue:${catalogue.id}:${catalogue.version}`,
        lastModified: now.toISOString(),
        profiles,
      }),
  ],
  ['.json', ({ result }) => `${JSON.stringify(result, null, 2)}\n`],
  [
    '.csv',
    ({ result, file, catalogue, profiles }, language) =>
      `\uFEFF${resultCsv(result, catalogue, { language, profiles, answers: file })}`,
  ],
  [
    '.html',
    ({ result, file, catalogue, profiles, twoSides }, language) =>
      asPage(
        resultHtml(result, catalogue, { language, profiles, answers: file }) +
          (twoSides ? gapOf(twoSides, { result, catalogue, profiles }, language) : ''),
        result.body.name,
        textIn(catalogue.title, language)?.text ?? catalogue.id,
        language,
      ),
  ],
  ['.pdf', asPdf],
]

const gapOf = (
  { council, organisation, matters }: NonNullable<Reported['twoSides']>,
  { result: { profile }, catalogue, profiles }: Pick<Assessed, 'result' | 'catalogue' | 'profiles'>,
  language: Language,
): string =>
  gapHtml(matters, catalogue, {
    council: council.name,
    organisation: organisation.name,
    profile,
    profiles,
    language,
    level: 2,
  })

export const reportHelp: readonly string[] = [
  '  --report <file>     write a report: .html, .pdf (tagged), .csv, .json or .oscal.json; give it for each',
  `  --language <code>   of the report: ${languageCodes.join(', ')}; what the checklist says stays in its language`,
]

export const reportOptions = {
  report: { type: 'string', multiple: true },
  language: { type: 'string' },
} as const

export interface WantedReport {
  readonly file: string
  readonly write: Write
}

/** Which reports to write, settled before anything is read. `only` names the endings that make sense, where not all do. */
export function wantedReports({ report }: Values, only?: readonly string[]): readonly WantedReport[] {
  const known = endings.filter(([ending]) => only?.includes(ending) ?? true)
  const files = Array.isArray(report) ? (report as readonly string[]) : []
  return files.map((file) => {
    const found = known.find(([ending]) => file.toLowerCase().endsWith(ending))
    if (found) return { file, write: found[1] }
    throw misuse(
      `Expected a report that ends in ${known.map(([ending]) => ending).join(', ')}, but got “${shown(file)}”.`,
      'For example: --report assessment.pdf',
    )
  })
}

export function languageOf({ language = 'en' }: Values): Language {
  if (typeof language === 'string' && isLanguage(language)) return language
  throw misuse(`Expected a language (${languageCodes.join(', ')}), but got “${shown(String(language))}”.`)
}

/** Writes them, and says so on the error output. */
export async function writeReports(
  wanted: readonly WantedReport[],
  assessed: Reported,
  language: Language,
  { err, now }: Surroundings,
): Promise<void> {
  const contents = []
  for (const { write } of wanted) contents.push(await write(assessed, language, now()))
  for (const [at, { file }] of wanted.entries()) {
    writeFile(file, contents[at] ?? '')
    await err(`Written: ${shown(file, 200)}\n`)
  }
}

/** Printing brings fonts and native code of some 70 MB, so it is there only where somebody installed it. */
async function asPdf(assessed: Reported, language: Language): Promise<Uint8Array> {
  const { result, file: answers, catalogue, profiles, twoSides } = assessed
  const { createPrinter } = await import('@use-it-cities/print').catch(() => {
    throw new Refusal(
      2,
      'Expected @use-it-cities/print beside this program, which makes PDFs, but it is not installed.',
      'Install it: npm install @use-it-cities/print. Or write the report as .html and print that.',
    )
  })
  const printer = createPrinter({ city: { name: {}, contact: {} } })
  const printed = await printer.assessmentReport({ result, answers, catalogue, profiles, language, twoSides })
  if (printed.ok) return printed.value
  const { error } = printed
  const why = 'detail' in error ? `${error.code}: ${error.detail}` : error.code
  throw new Refusal(
    2,
    `The PDF could not be made on this machine (${shown(why, 300)}).`,
    'Write the report as .html and print that.',
  )
}
