import { randomBytes } from 'node:crypto'
import { Editor } from './editor.ts'
import { idOf, type Person } from './people.ts'
import type { RunningCity } from './running-city.ts'

type Who = 'first' | 'second' | 'stranger' | 'comms'

export interface AssessTeam {
  /** Two assessors of one organisation, one of another, and the comms lead, who assesses nothing. */
  readonly people: Readonly<Record<Who, Editor>>
  readonly accounts: Readonly<Record<Who, Person>>
}

/** Those who assess in a city, made as an administrator makes them. */
export async function assessTeam(city: RunningCity): Promise<AssessTeam> {
  const administrator = await Editor.signIn(city.cms, city.administrator)
  const own = await idOf(administrator, 'organisations', 'karis-neighbour-scheme')
  const other = await idOf(administrator, 'organisations', 'university-of-birmingham')
  const make = async (who: Who, name: string, organisation: string, role = 'assessor'): Promise<Person> => {
    const person = { email: `${who}@example.org`, password: randomBytes(12).toString('base64url') }
    await administrator.must('POST', '/users', { ...person, name, roles: [role], organisation })
    return person
  }
  const accounts = {
    first: await make('first', 'First Assessor', own),
    second: await make('second', 'Second Assessor', own),
    stranger: await make('stranger', 'Assessor elsewhere', other),
    comms: await make('comms', 'Comms lead', own, 'comms-lead'),
  }
  return {
    accounts,
    people: {
      first: await Editor.signIn(city.cms, accounts.first),
      second: await Editor.signIn(city.cms, accounts.second),
      stranger: await Editor.signIn(city.cms, accounts.stranger),
      comms: await Editor.signIn(city.cms, accounts.comms),
    },
  }
}
