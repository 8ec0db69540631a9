import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { GuideBoard } from './guide-board.tsx'

/** `/admin/guide-board` */
export function GuideBoardView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/guide-board')}>
      <GuideBoard />
    </DeskPage>
  )
}
