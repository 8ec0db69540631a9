import type { JSONField } from 'payload'

/**
 * A field of JSON with a plain text box: the editor that Payload would show is fetched from a server elsewhere, which the
 * content policy of the CMS does not allow.
 */
export const jsonText = (name: string, label: string, rest: Partial<JSONField> = {}): JSONField =>
  ({
    ...rest,
    name,
    label,
    type: 'json',
    admin: { ...rest.admin, components: { Field: '@use-it-cities/payload/admin/client#JsonText' } },
  }) as JSONField
