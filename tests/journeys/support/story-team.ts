import { randomBytes } from 'node:crypto'
import { Editor } from './editor.ts'
import { idOf, people, type People, type Person } from './people.ts'
import type { RunningCity } from './running-city.ts'

export interface StoryTeam extends People {
  readonly accounts: People['accounts'] & Readonly<Record<'safeguardingLead' | 'translator', Person>>
}

/** Everybody a story passes through: the three of every journey, the safeguarding lead, and a translator into Urdu. */
export async function storyTeam(city: Pick<RunningCity, 'cms' | 'administrator'>): Promise<StoryTeam> {
  const team = await people(city)
  const administrator = await Editor.signIn(city.cms, city.administrator)
  const organisation = await idOf(administrator, 'organisations', 'university-of-birmingham')
  const make = async (role: string, name: string, more: object = {}): Promise<Person> => {
    const person = { email: `${role}@example.org`, password: randomBytes(12).toString('base64url') }
    await administrator.must('POST', '/users', { ...person, name, roles: [role], organisation, ...more })
    return person
  }
  return {
    ...team,
    accounts: {
      ...team.accounts,
      safeguardingLead: await make('safeguarding-lead', 'Safeguarding lead'),
      translator: await make('translator', 'Translator into Urdu', { languages: ['ur'] }),
    },
  }
}
