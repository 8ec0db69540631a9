/** What can be wrong with an archive. Each has one sentence in `sentences.ts`. */
export type ArchiveProblemCode =
  | 'not-encrypted'
  | 'key-unusable'
  | 'wrong-key'
  | 'damaged'
  | 'not-use-it'
  | 'newer'
  | 'part-unknown'
  | 'part-misplaced'
  | 'part-too-large'
  | 'part-changed'
  | 'part-missing'
  | 'part-unreadable'
  | 'audit-broken'
  | 'vouchers-broken'
  | 'withdrawal-missing'

export type ArchiveProblemParams = Readonly<Record<string, string | number>>

/** Why an archive is not taken. Thrown inside this folder; whoever calls from outside gets it as a value or a sentence. */
export class ArchiveProblem extends Error {
  readonly code: ArchiveProblemCode
  readonly params: ArchiveProblemParams
  constructor(code: ArchiveProblemCode, params: ArchiveProblemParams = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.code = code
    this.params = params
  }
}
