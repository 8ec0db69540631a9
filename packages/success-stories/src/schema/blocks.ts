import { z } from 'zod'

/** The only addresses a public page links to. Anything else stays plain text. */
export const safeHref = /^(https:\/\/[^\s"'<>\\@]+|mailto:[^\s"'<>\\]+@[^\s"'<>\\]+|tel:\+?[0-9 ()-]{5,20})$/i

const markSchema = z.enum(['bold', 'italic'])
const textNodeSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  marks: z.array(markSchema).optional(),
})
const linkNodeSchema = z.strictObject({
  type: z.literal('link'),
  href: z.string().max(2000).regex(safeHref, { error: 'Expected an https, mailto or tel address.' }),
  children: z.array(textNodeSchema).min(1),
})
const breakNodeSchema = z.strictObject({ type: z.literal('break') })
export const inlineSchema = z.discriminatedUnion('type', [textNodeSchema, linkNodeSchema, breakNodeSchema])
const inlines = z.array(inlineSchema)

/** A story's body: an allow-list of nodes. What is not on it has no way to be written down. */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), children: inlines }),
  z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), children: inlines }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(inlines).min(1) }),
  z.strictObject({ type: z.literal('quote'), children: inlines }),
])

export type Inline = z.output<typeof inlineSchema>
export type Block = z.output<typeof blockSchema>
