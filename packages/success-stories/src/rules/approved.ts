import { textHash } from '../text-hash.ts'
import type { Rule } from './rule.ts'

/** A second person approves exactly the words that are shown; nobody approves their own work. */
export const approved: Rule = ({ text, language }) => {
  if (!text) return []
  if (text.approval?.hash !== textHash(text)) return [{ key: 'text.not-approved', params: { language } }]
  if (text.approval.by === text.author) return [{ key: 'text.approved-by-author', params: { language } }]
  return []
}
