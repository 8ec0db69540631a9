import type { Role } from '../roles.ts'

/** Who says that restored stories may be shown. */
export const restoreConfirmers: readonly Role[] = ['administrator', 'comms-lead']
