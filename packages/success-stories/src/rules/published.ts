import type { Rule } from './rule.ts'

/** Publishing is somebody's decision about the story and about the text in each language. */
export const published: Rule = ({ story, text, language }) => [
  ...(story.status === 'published' ? [] : [{ key: 'story.not-published' as const }]),
  ...(text ? [] : [{ key: 'text.missing' as const, params: { language } }]),
  ...(text && text.status !== 'published' ? [{ key: 'text.not-published' as const, params: { language } }] : []),
]
