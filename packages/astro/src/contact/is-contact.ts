import type { Resolved } from '../site/resolve.ts'

/** Pages with a form to write to a person. */
export const isContact = ({ kind }: Resolved): boolean => kind === 'contact' || kind === 'word-report'
