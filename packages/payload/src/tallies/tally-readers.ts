import type { Role } from '../roles.ts'

/** Whose work the word of mouth is. */
export const tallyReaders: readonly Role[] = ['administrator', 'comms-lead', 'partner-editor']
