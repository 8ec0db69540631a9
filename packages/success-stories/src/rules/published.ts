import type { Rule } from './rule.ts'

/** Publishing is somebody's decision about the story and about the text in each language. */
export const published: Rule = ({ story, text, textCount, language }) => [
  ...(story.status === 'published' ? [] : [{ key: 'story.not-published' as const }]),
  ...(textCount === 0 ? [{ key: 'text.missing' as const, params: { language } }] : []),
  ...(textCount > 1 ? [{ key: 'text.more-than-one' as const, params: { language, count: textCount } }] : []),
  ...(text && text.status !== 'published' ? [{ key: 'text.not-published' as const, params: { language } }] : []),
]
