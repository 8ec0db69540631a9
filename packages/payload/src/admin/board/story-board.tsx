import type { Payload, TypedUser } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { approvingRoles, publishingRoles } from '../../roles.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { readBoard } from '../server/board.ts'
import { Column } from './column.tsx'

/** The first page: what can be done now, in the order in which a story moves. */
export async function StoryBoard({ payload, user }: { payload: Payload; user?: TypedUser }) {
  const account = accountOf({ user: user ?? null })
  if (!user || decide(slugs.stories, 'read', account) === false) return null
  const board = await readBoard(payload, user)
  const { city, siteUrl } = settingsOf(payload)
  const admin = payload.config.routes.admin
  const [stories, texts] = [`${admin}/collections/${slugs.stories}`, `${admin}/collections/${slugs.texts}`]
  const mayPublish = hasOneOf(account, publishingRoles)
  const mayApprove = hasOneOf(account, approvingRoles)
  const mayWrite = decide(slugs.stories, 'create', account) !== false

  return (
    <div className="use-it-board">
      <h1>{Object.values(city.title)[0]}</h1>
      <p className="use-it-links">
        {mayWrite && <a href={`${stories}/create`}>Start a new story</a>}
        <a href={siteUrl} target="_blank" rel="noreferrer">
          Open the site (new tab)
        </a>
      </p>
      <div className="use-it-columns">
        <Column
          id="ready"
          title="Ready to publish"
          explains={mayPublish ? 'Open one and press Publish.' : 'The comms lead can publish these.'}
          empty="Nothing is ready at the moment."
          items={board.ready}
          all={`${stories}?where[_status][equals]=draft`}
        />
        <Column
          id="review"
          title="Waiting for review"
          explains={mayApprove ? 'Read what somebody else wrote, then approve it.' : 'A reviewer reads these next.'}
          empty="Nothing waits for a second person."
          items={board.review}
          all={`${texts}?where[_status][equals]=draft`}
        />
        <Column
          id="teller"
          title="Waiting for the teller"
          explains="Read the words to the person who told the story."
          empty="Nothing waits for a teller."
          items={board.teller}
          all={`${texts}?where[_status][equals]=draft`}
        />
        <Column
          id="live"
          title="Live now"
          explains="Everybody can read these."
          empty="Nothing is on the site yet."
          items={board.live}
          all={`${stories}?where[_status][equals]=published`}
        />
      </div>
    </div>
  )
}
