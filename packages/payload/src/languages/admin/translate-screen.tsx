import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { TranslateDesk } from './translate-desk.tsx'

/** `/admin/translate?text=…`, or `?story=…&language=…` for a translation that nobody has begun. */
export function TranslateScreen(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/languages-board')}>
      <TranslateDesk />
    </DeskPage>
  )
}
