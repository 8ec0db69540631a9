import { randomBytes } from 'node:crypto'
import { Editor } from './editor.ts'
import type { RunningCity } from './running-city.ts'

export interface Person {
  readonly email: string
  readonly password: string
}

export interface People {
  readonly administrator: Editor
  readonly partnerEditor: Editor
  readonly reviewer: Editor
  readonly commsLead: Editor
  readonly accounts: Readonly<Record<'partnerEditor' | 'reviewer' | 'commsLead', Person>>
}

/** Three people beside the first administrator, made as an administrator makes them. */
export async function people(city: Pick<RunningCity, 'cms' | 'administrator'>): Promise<People> {
  const administrator = await Editor.signIn(city.cms, city.administrator)
  const organisation = await idOf(administrator, 'organisations', 'karis-neighbour-scheme')
  const make = async (role: string, name: string): Promise<Person> => {
    const person = { email: `${role}@example.org`, password: randomBytes(12).toString('base64url') }
    await administrator.must('POST', '/users', { ...person, name, roles: [role], organisation })
    return person
  }
  const accounts = {
    partnerEditor: await make('partner-editor', 'Partner editor'),
    reviewer: await make('reviewer', 'Reviewer'),
    commsLead: await make('comms-lead', 'Comms lead'),
  }
  return {
    administrator,
    partnerEditor: await Editor.signIn(city.cms, accounts.partnerEditor),
    reviewer: await Editor.signIn(city.cms, accounts.reviewer),
    commsLead: await Editor.signIn(city.cms, accounts.commsLead),
    accounts,
  }
}

/** The id of the row with this slug. */
export async function idOf(editor: Editor, collection: string, slug: string): Promise<string> {
  const { docs } = await editor.must('GET', `/${collection}?where[slug][equals]=${slug}&depth=0`)
  const [row] = docs as { id: string }[]
  if (!row) throw new Error(`There is no ${collection} "${slug}".`)
  return row.id
}
