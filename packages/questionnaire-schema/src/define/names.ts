const name = /^[a-z][a-z0-9_]{0,59}$/
const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * True for the name of a question or a row. `constructor` is what every object has already, and `missing` marks an
 * answer that was declined, so neither can name anything.
 */
export const isName = (text: string): boolean => name.test(text) && text !== 'constructor' && text !== 'missing'

/** True for a choice code, a section id, a check code, an attribute: small letters, digits, single hyphens. */
export const isId = (text: string): boolean => text.length <= 60 && id.test(text)
