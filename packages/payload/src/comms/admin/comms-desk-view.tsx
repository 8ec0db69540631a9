import type { AdminViewServerProps } from 'payload'
import { accountOf } from '../../access/account.ts'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { RestoredNotice } from '../../data-archive/admin/restored-notice.tsx'
import { slugs } from '../../slugs.ts'
import { deskView, mayOpenDesk } from '../desk-view.ts'
import { oneListOf } from '../one-list-of.ts'
import type { DeskView } from '../views.ts'
import { DeskLists } from './desk-lists.tsx'
import { WholeList } from './whole-list.tsx'

const shown = 5

/** `/admin/comms-desk`, and a page of one of its lists at `?list=ready&page=2` */
export async function CommsDeskView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const only = oneListOf(props.searchParams)
  const desk = mayOpenDesk(accountOf(req)) ? await deskView(req, only) : null
  const { admin } = req.payload.config.routes
  const at = `${admin}/comms-desk`
  return (
    <DeskPage {...props} roles={rolesAt('/comms-desk')}>
      <RestoredNotice req={req} />
      {desk ? (
        <div className="use-it-board use-it-desk">
          {only ? <WholeList desk={desk} at={at} /> : <Whole {...{ desk, at, admin }} />}
        </div>
      ) : (
        <p role="alert">
          Your account belongs to no organisation, so there are no stories to show. Ask an administrator.
        </p>
      )}
    </DeskPage>
  )
}

function Whole({ desk, at, admin }: { desk: DeskView; at: string; admin: string }) {
  return (
    <>
      <h1>Desk</h1>
      <p>
        What there is to do on {inWords(desk.today)}
        {desk.organisation === null ? '' : ', for your organisation'}.
      </p>
      <p className="use-it-links">
        <a href={`${admin}/collections/${slugs.stories}`}>All stories</a>
        <a href={`${admin}/languages-board`}>Every language</a>
      </p>
      <DeskLists desk={desk} shown={shown} at={at} />
    </>
  )
}
