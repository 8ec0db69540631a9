import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../admin/desks/desk-page.tsx'
import { rolesAt } from '../admin/desks/desks.ts'
import { PaperEntry } from './entry/paper-entry.tsx'

/** `/admin/paper-entry` */
export function PaperEntryView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/paper-entry')}>
      <PaperEntry />
    </DeskPage>
  )
}
