import { randomBytes } from 'node:crypto'
import { Editor } from './editor.ts'
import { idOf, type Person } from './people.ts'
import type { RunningCity } from './running-city.ts'

/** A community researcher as the coordinator has set them up. */
export interface Researcher {
  readonly id: string
  readonly code: string
  readonly pin: string
}

export interface ResearchTeam {
  readonly lead: Editor
  readonly coordinator: Editor
  readonly accounts: Readonly<Record<'lead' | 'coordinator', Person>>
  /** A new researcher with a PIN and no route yet. */
  researcher(name: string): Promise<Researcher>
}

/** The research lead and a coordinator, made as an administrator makes them. */
export async function researchTeam(city: RunningCity): Promise<ResearchTeam> {
  const administrator = await Editor.signIn(city.cms, city.administrator)
  const organisation = await idOf(administrator, 'organisations', 'university-of-birmingham')
  const make = async (role: string, name: string): Promise<Person> => {
    const person = { email: `${role}@example.org`, password: randomBytes(12).toString('base64url') }
    await administrator.must('POST', '/users', { ...person, name, roles: [role], organisation })
    return person
  }
  const accounts = {
    lead: await make('research-lead', 'Research lead'),
    coordinator: await make('research-coordinator', 'Research coordinator'),
  }
  const coordinator = await Editor.signIn(city.cms, accounts.coordinator)
  return {
    lead: await Editor.signIn(city.cms, accounts.lead),
    coordinator,
    accounts,
    async researcher(name) {
      const { doc } = (await coordinator.must('POST', '/researchers', { name })) as { doc: { id: string } }
      const { pin, code } = await coordinator.must('POST', `/researchers/${doc.id}/pin`, {})
      return { id: doc.id, pin: String(pin), code: String(code) }
    },
  }
}
