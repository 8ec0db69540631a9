import type { LanguageState } from '../state/language-state.ts'

/** What the screens call each state. */
export const sayings: Readonly<Record<LanguageState, string>> = {
  missing: 'Missing',
  'in-translation': 'Being written',
  'waiting-for-reviewer': 'Waiting for a reviewer',
  'waiting-for-teller': 'Waiting for the teller',
  stale: 'Out of date',
  // Of the words alone. The desk says whether the story may go out, which also takes a consent and the checks.
  ready: 'Approved',
  live: 'Live',
}
