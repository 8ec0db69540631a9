import type { LocalDate } from '@use-it-cities/core'
import { inWords } from '../../admin/shared/in-words.ts'
import { printRunInWords } from '../../take-down/print-run-words.ts'
import type { PrintedRun } from '../views.ts'

/** Paper of a story that is still out there. */
export function PrintedRuns({ runs, admin }: { readonly runs: readonly PrintedRun[]; readonly admin: string }) {
  return (
    <>
      <h3>Still out there</h3>
      <ul>
        {runs.map(({ id, number, kind, language, copies, places, printedOn }) => (
          <li key={id}>
            <a href={`${admin}/collections/print-runs/${id}`}>{number ?? 'Without a number'}</a>: {copies} ×{' '}
            {printRunInWords(kind, language)}, {inWords(printedOn as LocalDate)}. <bdi>{places}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
