import type { SheetAnswer } from '../../views.ts'

/** Why an answer can't be saved yet; `null` when it can. */
export const waitsFor = ({ answer, justification }: SheetAnswer): string | null =>
  answer === 'not-applicable' && (justification ?? '').trim() === ''
    ? 'Not saved yet: say why it does not apply.'
    : null
