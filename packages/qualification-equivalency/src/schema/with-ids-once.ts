import type { z } from 'zod'

/** A list in which each id stands once. */
export const withIdsOnce = <Item extends { readonly id: string }>(list: z.ZodArray<z.ZodType<Item>>) =>
  list.refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
    error: 'Expected each id once; an id appears twice in this list.',
  })
