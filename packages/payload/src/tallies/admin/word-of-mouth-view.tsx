import type { AdminViewServerProps } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { decide } from '../../access/may.ts'
import { slugs } from '../../slugs.ts'
import { WordOfMouth } from './word-of-mouth.tsx'

/** `/admin/word-of-mouth` */
export function WordOfMouthView(props: AdminViewServerProps) {
  const account = accountOf(props.initPageResult.req)
  return (
    <DeskPage {...props} roles={rolesAt('/word-of-mouth')}>
      <WordOfMouth
        maySeeRoundUps={decide(slugs.roundUps, 'read', account) !== false}
        mayDraft={hasOneOf(account, ['comms-lead'])}
      />
    </DeskPage>
  )
}
