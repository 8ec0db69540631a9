import type { Language } from '@use-it-cities/core'
import type { Payload } from 'payload'
import type { Names } from '../gate/names.ts'
import type { Role } from '../roles.ts'
import { slugs } from '../slugs.ts'

/** Who has to do something, before anybody looks up a name. */
export type WaitsOn =
  | { readonly who: 'publisher' }
  | { readonly who: 'safeguarding' }
  /** Somebody who did not write the words. */
  | { readonly who: 'reviewer'; readonly not: readonly string[] }
  /** The account that wrote last, or else the organisation. */
  | { readonly who: 'writer'; readonly account: string | null }
  | { readonly who: 'translator'; readonly account: string | null; readonly language: Language }
  /** Whoever sits with the teller: the organisation that curates the story. */
  | { readonly who: 'with-teller' }
  /** The organisation itself; the comms lead where there is none. */
  | { readonly who: 'organisation' }

interface Colleague {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly languages: readonly string[]
}

/** Names for rows of the desk, read once for all of them. */
export interface Colleagues {
  readonly nameOf: (waitsOn: WaitsOn, organisation: string | null) => string
}

/** As many names as are read in a line. */
const mostNames = 2

/** Reads who has an account. `me` is called so: “you”. */
export async function colleagues(payload: Payload, names: Names, me: string | null): Promise<Colleagues> {
  const { docs } = await payload.db.find<Readonly<Record<string, unknown>> & { id: string }>({
    collection: slugs.users,
    where: {},
    limit: 0,
    pagination: false,
    sort: ['name', 'id'],
    select: { name: true, roles: true, languages: true },
  })
  const all: readonly Colleague[] = docs.map(({ id, name, roles, languages }) => ({
    id,
    name: id === me ? 'you' : String(name ?? ''),
    roles: strings(roles),
    languages: strings(languages),
  }))
  const byId = new Map(all.map((each) => [each.id, each]))
  const partners = new Map(names.lists.partners.map(({ id, name }) => [id, name]))
  const partner = (organisation: string | null) => partners.get(names.slugOf.get(organisation ?? '') ?? '')
  const some = (role: Role, fits: (each: Colleague) => boolean = () => true) =>
    list(all.filter((each) => each.roles.includes(role) && fits(each)))

  return {
    nameOf(waitsOn, organisation) {
      switch (waitsOn.who) {
        case 'publisher':
          return some('comms-lead') ?? some('administrator') ?? 'a comms lead: no account has this role yet'
        case 'safeguarding':
          return some('safeguarding-lead') ?? 'a safeguarding lead: no account has this role yet'
        case 'reviewer': {
          const others = ({ id }: Colleague) => !waitsOn.not.includes(id)
          return some('reviewer', others) ?? some('comms-lead', others) ?? 'a reviewer: no account has this role yet'
        }
        case 'writer':
          return byId.get(waitsOn.account ?? '')?.name ?? partner(organisation) ?? 'whoever writes it'
        case 'translator': {
          const theirs = ({ languages }: Colleague) => languages.includes(waitsOn.language)
          return (
            byId.get(waitsOn.account ?? '')?.name ??
            some('translator', theirs) ??
            'a translator: no account has this language yet'
          )
        }
        case 'organisation':
          return partner(organisation) ?? some('comms-lead') ?? 'a comms lead: no account has this role yet'
        case 'with-teller':
          return `${partner(organisation) ?? 'the organisation'}, with the teller`
      }
    },
  }
}

function list(some: readonly Colleague[]): string | null {
  const named = some.map(({ name, id }) => (name === '' ? id : name))
  // “you” first: whoever reads it looks for that.
  const inOrder = named.toSorted((a, b) => Number(b === 'you') - Number(a === 'you'))
  if (inOrder.length === 0) return null
  const more = inOrder.length - mostNames
  return more > 0 ? `${inOrder.slice(0, mostNames).join(', ')} or ${more} more` : inOrder.join(' or ')
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
