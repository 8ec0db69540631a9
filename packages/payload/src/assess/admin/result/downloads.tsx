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
            file={`assessment-${row.catalogue}-${row.on}.${end}`}
          >
            {label}
          </PdfButton>
        ))}
      </div>
      <p className="use-it-quiet">The files say what the result says, and who assessed only as a code.</p>
    </section>
  )
}
