import type { ConsentWording } from './options.ts'

/** The wording that comes with the package. A city replaces it with the one its own data-protection lead has agreed. */
export const defaultConsentWordings: readonly ConsentWording[] = [
  {
    version: '2026-11',
    language: 'en',
    review: 'source',
    text:
      'This is your story. We would like to show it to other people. You choose where it goes, in which languages, ' +
      'which organisations may use it, and what you are called. You can say no. Nothing changes for you if you do. ' +
      'You can change your mind at any time without giving a reason, and we take it down at once. ' +
      'We cannot call back paper that has been handed out. We will ask you again before the last day you choose.',
  },
]
