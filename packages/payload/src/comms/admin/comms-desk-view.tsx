import type { AdminViewServerProps } from 'payload'
import { accountOf } from '../../access/account.ts'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { slugs } from '../../slugs.ts'
import { deskView, mayOpenDesk } from '../desk-view.ts'
import { DeskLists } from './desk-lists.tsx'

const shown = 20

/** `/admin/comms-desk` */
export async function CommsDeskView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const desk = mayOpenDesk(accountOf(req)) ? await deskView(req) : null
  return (
    <DeskPage {...props} roles={rolesAt('/comms-desk')}>
      {desk ? (
        <div className="use-it-board use-it-desk">
          <h1>Desk</h1>
          <p>
            What there is to do on {inWords(desk.today)}
            {desk.organisation === null ? '' : ', for your organisation'}.{' '}
            <a href={`${req.payload.config.routes.admin}/collections/${slugs.stories}`}>All stories</a>
          </p>
          <DeskLists desk={desk} shown={shown} all={null} />
        </div>
      ) : (
        <p role="alert">
          Your account belongs to no organisation, so there are no stories to show. Ask an administrator.
        </p>
      )}
    </DeskPage>
  )
}
