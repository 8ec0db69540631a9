/** Every sort of local help, with the words an editor reads. */
export const helpKinds = {
  advice: 'Advice',
  'employer-programme': 'Programme of an employer',
  'local-scheme': 'Local scheme',
  'language-course': 'Language course',
  mentor: 'Mentor',
  'drop-in': 'Drop-in session',
} as const

export type HelpKind = keyof typeof helpKinds
