import type { ReasonKey } from './reasons.ts'

/** How a notice is introduced. */
export type NoticeKey =
  | 'notice.dated'
  | 'notice.as-read'
  | 'notice.check-with'
  | 'notice.out-of-date'
  | 'notice.contradicts'
  | 'notice.no-advice'
  | 'notice.english-only'

/** Everything a researcher may read. */
export type WordKey = ReasonKey | NoticeKey | 'period.lifetime' | 'period.project' | 'translation.unreviewed'

/** The words of one language, and whether a speaker has checked them. */
export interface Words {
  readonly review: { readonly status: 'source' | 'reviewed' | 'unreviewed' }
  readonly words: Readonly<Record<WordKey, string>>
}
