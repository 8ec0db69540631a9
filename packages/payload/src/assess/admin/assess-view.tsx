import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { AssessDesk } from './assess-desk.tsx'

/** `/admin/assess?id=…` */
export function AssessView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/assessments-board')}>
      <AssessDesk />
    </DeskPage>
  )
}
