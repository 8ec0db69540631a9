import type { Rule } from './rule.ts'

/** A story that was taken down never comes back, whatever else is true of it. */
export const takenDown: Rule = ({ story, tombstones }) => {
  const tombstone = tombstones.find(({ code }) => code === story.code)
  return tombstone ? [{ key: 'story.taken-down', params: { on: tombstone.on } }] : []
}
