import type { Payload, TypedUser } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { desks } from './desks.ts'

/** The first page for those who work in community research: what they come for, in the order of an interview. */
export function DeskBoard({ payload, user }: { payload: Payload; user?: TypedUser }) {
  const account = accountOf({ user: user ?? null })
  const theirs = desks.filter(({ roles }) => hasOneOf(account, roles))
  if (theirs.length === 0) return null
  return (
    <div className="use-it-board">
      <h2>Community research</h2>
      <ul className="use-it-columns use-it-desks">
        {theirs.map(({ path, label, does }) => (
          <li key={path} className="use-it-column">
            <h3>
              <a href={`${payload.config.routes.admin}${path}`}>{label}</a>
            </h3>
            <p>{does}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
