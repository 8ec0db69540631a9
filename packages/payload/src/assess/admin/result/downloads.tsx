'use client'

import { useConfig } from '@payloadcms/ui'
import { PdfButton } from '../../../admin/shared/pdf-button.tsx'
import type { AssessmentRow } from '../../views.ts'

const kinds = [
  { as: 'pdf', label: 'Report to print (PDF)', end: 'pdf' },
  { as: 'html', label: 'Web page (HTML)', end: 'html' },
  { as: 'csv', label: 'Spreadsheet (CSV)', end: 'csv' },
  { as: 'json', label: 'Data (JSON)', end: 'json' },
  { as: 'oscal', label: 'For auditors’ tools (OSCAL)', end: 'oscal.json' },
  { as: 'file', label: 'The answers themselves (JSON)', end: 'answers.json' },
] as const

/** The result as files: for a cabinet paper, a colleague, a spreadsheet or another program. */
export function Downloads({ row }: { row: AssessmentRow }) {
  const { routes } = useConfig().config
  return (
    <section className="use-it-assess-part" aria-labelledby="use-it-downloads">
      <h2 id="use-it-downloads">Take it with you</h2>
      <div className="use-it-buttons">
        {kinds.map(({ as, label, end }) => (
          <PdfButton
            key={as}
            path={`${routes.api}/assess/report?assessment=${row.id}&as=${as}`}
            file={`assessment-${row.catalogue}-${nameIn(row.body.name)}${row.on}.${end}`}
          >
            {label}
          </PdfButton>
        ))}
      </div>
      <p className="use-it-quiet">
        No file names who assessed: they have a code. For those who assess, every file but “Data” can hold evidence and
        notes; whoever only publishes gets them without. Read a file before you pass it on: what may be public is the
        summary. “The answers themselves” can be brought in again, here, on the website or in the terminal; files you
        added stay here, only their names go along.
      </p>
    </section>
  )
}

/** The body in the name of a file, so that two of one day do not take each other's place. */
const nameIn = (body: string) => {
  const name = body.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  return name === '' ? '' : `${name.slice(0, 60).toLowerCase()}-`
}
