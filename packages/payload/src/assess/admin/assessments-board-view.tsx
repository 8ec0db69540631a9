import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { AssessmentsBoard } from './board/assessments-board.tsx'

/** `/admin/assessments-board` */
export function AssessmentsBoardView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/assessments-board')}>
      <AssessmentsBoard />
    </DeskPage>
  )
}
