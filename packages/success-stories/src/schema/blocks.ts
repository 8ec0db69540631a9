import { z } from 'zod'

const web = /https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?([/?#][!#-&(-;=?-[\]^_a-z{-~]*)?/
const mail = /mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/
const phone = /tel:\+?[0-9 ()-]{5,20}/

/**
 * The only addresses a public page links to: https, mail and phone, in printable ASCII, as a browser copies them.
 * So there is no script, no password before an `@`, no look-alike letter in a host name, nothing invisible, and nothing
 * that could end an attribute. Anything else stays plain text.
 */
export const safeHref = new RegExp(`^(?:${web.source}|${mail.source}|${phone.source})$`)

const markSchema = z.enum(['bold', 'italic'])
const textNodeSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  marks: z.array(markSchema).optional(),
})
const linkNodeSchema = z.strictObject({
  type: z.literal('link'),
  href: z.string().max(2000).regex(safeHref, {
    error: 'Expected an https, mailto or tel address, for example https://www.nhs.uk/.',
  }),
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
