import type { Rule } from './rule.ts'

/** A story from a published report cites it, and goes nowhere but the website. */
export const reportedIsCited: Rule = ({ story, channel }) => {
  if (story.kind !== 'reported') return []
  return [
    ...(story.citations.length > 0 ? [] : [{ key: 'story.no-citation' as const }]),
    ...(channel === 'website' ? [] : [{ key: 'story.reported-website-only' as const, params: { channel } }]),
  ]
}
