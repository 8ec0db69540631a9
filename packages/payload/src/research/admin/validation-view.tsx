import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { ValidationDesk } from './validation-desk.tsx'

/** `/admin/validation` */
export function ValidationView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/validation')}>
      <ValidationDesk />
    </DeskPage>
  )
}
