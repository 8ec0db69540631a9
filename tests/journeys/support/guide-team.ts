import { randomBytes } from 'node:crypto'
import { Editor } from './editor.ts'
import { idOf, type Person } from './people.ts'
import type { RunningCity } from './running-city.ts'

export interface GuideTeam {
  /** Employment coach of the first organisation, and a partner editor of the second. */
  readonly coach: Editor
  readonly partner: Editor
  readonly accounts: Readonly<Record<'coach' | 'partner', Person>>
  /** Their ids. */
  readonly organisations: Readonly<Record<'coach' | 'partner', string>>
}

/** Those who keep the guide of a city, made as an administrator makes them. */
export async function guideTeam(city: RunningCity): Promise<GuideTeam> {
  const administrator = await Editor.signIn(city.cms, city.administrator)
  const organisations = {
    coach: await idOf(administrator, 'organisations', 'university-of-birmingham'),
    partner: await idOf(administrator, 'organisations', 'karis-neighbour-scheme'),
  }
  const make = async (role: string, name: string, organisation: string): Promise<Person> => {
    const person = { email: `${role}@example.org`, password: randomBytes(12).toString('base64url') }
    await administrator.must('POST', '/users', { ...person, name, roles: [role], organisation })
    return person
  }
  const accounts = {
    coach: await make('employment-coach', 'Employment coach', organisations.coach),
    partner: await make('partner-editor', 'Partner editor', organisations.partner),
  }
  return {
    coach: await Editor.signIn(city.cms, accounts.coach),
    partner: await Editor.signIn(city.cms, accounts.partner),
    accounts,
    organisations,
  }
}
