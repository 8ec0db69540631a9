import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf, type Account } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { personRows, type PersonRow } from './read-record.ts'

export interface Coach extends Account {
  readonly organisation: string
}

/** The coach behind a request, with their organisation. Nobody else works with people on the pathway. */
export function coachOf(req: PayloadRequest): Coach {
  const account = accountOf(req)
  if (account === null || !hasOneOf(account, ['employment-coach']))
    throw refuse('Employment coaches work with people on the pathway. Ask one of them.', 403)
  const { organisation } = account
  if (organisation === null)
    throw refuse('Your account names no organisation. Ask an administrator to add yours; then you see its people.', 403)
  return { ...account, organisation }
}

/** Somebody of the coach's own organisation, by their code; a refusal that tells nothing otherwise. */
export async function personOf(req: PayloadRequest, code: string): Promise<PersonRow> {
  const { organisation } = coachOf(req)
  const [person] = await personRows(req, {
    and: [{ code: { equals: code } }, { organisation: { equals: organisation } }],
  })
  if (!person)
    throw refuse(`There is no person ${shown(code)} among those of your organisation. Choose one from the list.`, 404)
  return person
}

const shown = (code: string) => (/^P-[0-9A-Z]{6}$/.test(code) ? code : 'with this code')

/** The name for what is done one after another about one person. */
export const turnOf = ({ id }: Pick<PersonRow, 'id'>): string => `${slugs.pathwayPeople}:${id}`
