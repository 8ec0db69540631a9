import type { Payload, TypedUser } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { groupBy } from '../../group-by.ts'
import { desks } from './desks.ts'

/** The first page for those who work at a desk: what they come for, one heading for each kind of work. */
export function DeskBoard({ payload, user }: { payload: Payload; user?: TypedUser }) {
  const account = accountOf({ user: user ?? null })
  const theirs = desks.filter(({ roles }) => hasOneOf(account, roles))
  return [...groupBy(theirs, ({ group }) => group)].map(([group, inGroup]) => (
    <div key={group} className="use-it-board">
      <h2>{group}</h2>
      <ul className="use-it-columns use-it-desks">
        {inGroup.map(({ path, label, does }) => (
          <li key={path} className="use-it-column">
            <h3>
              <a href={`${payload.config.routes.admin}${path}`}>{label}</a>
            </h3>
            <p>{does}</p>
          </li>
        ))}
      </ul>
    </div>
  ))
}
