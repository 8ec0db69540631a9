import { rejectedSentence, spendNoteSentence } from '@use-it-cities/keep-it-local-scoring/spend-locales'
import type { SpendReport } from '@use-it-cities/keep-it-local-scoring/spend-schema'
import { shown } from '../refusal.ts'

const mostLines = 20

/** The report in sentences, for the person at the terminal. */
export function spendForPeople(report: SpendReport): string {
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: report.definition.currency })
  const pounds = (minor: number) => money.format(minor / 100)
  const lines = report.files.flatMap((one) => aboutFile(one, pounds))
  const { definition, localShare, vcseShare, coverage, vcseCoverage, newLocalSuppliers, join } = report
  const { definition: meaning, area } = definition.local
  lines.push(
    '',
    `Local spending: ${range(localShare)} (the place of the supplier is known for ${percent(coverage)} of the spending)`,
    `Community sector: ${range(vcseShare)} (known for ${percent(vcseCoverage)})`,
    `Redacted: ${report.redactedShare === null ? 'nothing was spent' : percent(report.redactedShare)}`,
    `The ten largest suppliers: ${report.topSupplierConcentration.share === null ? 'nothing was spent' : percent(report.topSupplierConcentration.share)}`,
    newLocalSuppliers.known
      ? `New local suppliers: ${newLocalSuppliers.count}, ${pounds(newLocalSuppliers.minor)}`
      : `New local suppliers: not known (${newLocalSuppliers.because})`,
    '',
    `What local means here: ${meaning}; area: ${area.length > 0 ? area.map((each) => shown(each)).join(', ') : 'as the list of suppliers says'}`,
    `Amounts: ${definition.basis ?? 'none'}; left out: ${definition.exclusions.join(', ') || 'nothing'}`,
  )
  if (definition.suppliers?.synthetic)
    lines.push('The list of suppliers is made up. These figures are an example only.')
  if (!definition.suppliers) lines.push('Payments files do not say where a supplier is. Give a list with --suppliers.')
  if (join.toDecide.length > 0) {
    lines.push('', 'Names for a person to decide')
    for (const { paid, listed, line, minor } of join.toDecide.slice(0, mostLines))
      lines.push(`  ${shown(paid)} = ${shown(listed)} (line ${line} of the list)? ${pounds(minor)}`)
  }
  return `${lines.join('\n')}\n`
}

function aboutFile(one: SpendReport['files'][number], pounds: (minor: number) => string): string[] {
  const { counted, credits, redacted, read, rejected } = one.rows
  const all = Object.values(one.rejectedBecause).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const isOpen = one.dates.order === 'undecided' || one.dates.order === 'contradictory'
  return [
    shown(one.file, 200),
    `  ${read} rows: ${counted} counted, ${credits} credits, ${redacted} redacted, ${all} rejected`,
    `  Total ${pounds(one.totalMinor)}: ${pounds(one.parts.countedMinor)} paid, ${pounds(one.parts.creditsMinor)} credits, ${pounds(one.parts.redactedMinor)} redacted`,
    `  Amounts from the column “${shown(one.amountColumn)}”: ${meaningOf[one.basis]}`,
    ...one.notes.map((note) => `  ${shown(spendNoteSentence(note), 500)}`),
    ...rejected.slice(0, mostLines).map(({ line, reason }) => `  Line ${line}: ${rejectedSentence(reason)}`),
    ...(all > mostLines ? [`  … and ${all - mostLines} more rejected rows: see --json`] : []),
    ...(one.unnamed.rows > 0 ? [`  ${one.unnamed.rows} rows name nobody, ${pounds(one.unnamed.minor)} in all`] : []),
    ...(one.dates.without > 0
      ? [`  ${one.dates.without} rows have no date that can be read: they count in no month`]
      : []),
    ...(one.duplicates.rows > 0
      ? [`  ${one.duplicates.rows} rows are like an earlier one. They count: look at them.`]
      : []),
    ...(isOpen ? ['  Dates can be read day first or month first, and nothing decides: see --date-order'] : []),
  ]
}

const meaningOf = { net: 'without VAT', gross: 'with VAT', unspecified: 'the file does not say whether with VAT' }
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`
/** Outward, so that no rounding makes the answer look surer than it is. */
const range = ({ low, high }: SpendReport['localShare']): string =>
  `${(Math.floor(low * 1000) / 10).toFixed(1)} to ${(Math.ceil(high * 1000) / 10).toFixed(1)} %`
