import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { LanguagesBoard } from './languages-board.tsx'

/** `/admin/languages-board?language=…&state=…` */
export function LanguagesBoardView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/languages-board')}>
      <LanguagesBoard />
    </DeskPage>
  )
}
