import { fail } from '@use-it-cities/core'

/** A fact, or what was asked, has the wrong form. */
export const badFact = (field: string, received: unknown) => fail({ code: 'bad-fact', field, received } as const)
