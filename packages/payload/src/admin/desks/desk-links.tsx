import type { Payload, TypedUser } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { desks } from './desks.ts'

/** Links to the screens that are no collection and so not in the menu, for those whose work they are. */
export function DeskLinks({ payload, user }: { payload: Payload; user?: TypedUser }) {
  const account = accountOf({ user: user ?? null })
  const theirs = desks.filter(({ path, roles }) => !path.startsWith('/collections/') && hasOneOf(account, roles))
  if (theirs.length === 0) return null
  return (
    <div className="use-it-desk-links">
      {theirs.map(({ path, label }) => (
        <a key={path} className="nav__link" href={`${payload.config.routes.admin}${path}`}>
          {label}
        </a>
      ))}
    </div>
  )
}
