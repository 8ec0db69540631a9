import { fail } from './core.ts'

/** A fact, or what was asked, has the wrong form. */
export const badFact = (field: string, received: unknown) => fail({ code: 'bad-fact', field, received } as const)
