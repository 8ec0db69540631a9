import type { ContactMessage, ContactTopic } from '@use-it-cities/success-stories/outreach'

/** The topics that residents choose from, in the words of whoever answers them. */
export const topicWords: Readonly<Record<ContactTopic, string>> = {
  work: 'Work',
  training: 'Training',
  'community-research': 'Becoming a community researcher',
  enterprise: 'Starting something of their own',
  mentoring: 'A mentor',
  story: 'Telling a story',
  other: 'Something else',
}

/** What a message is about, for lists: nothing that the resident typed. Without a title it is the code that names it. */
export function aboutInWords(about: ContactMessage['about'], title: string | null = null): string {
  if (about.kind === 'topic') return topicWords[about.topic]
  const code = about.kind === 'story' ? about.code : about.id
  return `The ${about.kind} ${title === null ? code : `“${title}”`}`
}
