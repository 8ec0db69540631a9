import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { PathwayDesk } from './pathway-desk.tsx'

/** `/admin/pathway` */
export function PathwayView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/pathway')}>
      <PathwayDesk />
    </DeskPage>
  )
}
