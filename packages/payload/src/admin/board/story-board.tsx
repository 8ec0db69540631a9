import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { accountOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { DeskLists } from '../../comms/admin/desk-lists.tsx'
import { deskView, mayOpenDesk } from '../../comms/desk-view.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'

/** As many as are seen without scrolling; the desk has more. */
const shown = 3

/** The first page: what can be done now, in the order in which it matters. */
export async function StoryBoard({ payload, user }: { payload: Payload; user?: TypedUser }) {
  const account = accountOf({ user: user ?? null })
  if (!user || !mayOpenDesk(account)) return null
  const desk = await deskView(await createLocalReq({ user }, payload))
  const { city, siteUrl } = settingsOf(payload)
  const admin = payload.config.routes.admin
  const mayWrite = decide(slugs.stories, 'create', account) !== false

  return (
    <div className="use-it-board">
      <h1>{Object.values(city.title)[0]}</h1>
      <p className="use-it-links">
        {mayWrite && <a href={`${admin}/collections/${slugs.stories}/create`}>Start a new story</a>}
        <a href={siteUrl} target="_blank" rel="noreferrer">
          Open the site (new tab)
        </a>
      </p>
      <DeskLists desk={desk} shown={shown} at={`${admin}/comms-desk`} />
    </div>
  )
}
