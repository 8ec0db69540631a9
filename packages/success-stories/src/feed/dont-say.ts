import type { DontSay } from '../schema/feed.ts'
import type { Identifiability } from '../schema/consent.ts'
import type { Story } from '../schema/story.ts'

const ofName: Readonly<Record<Identifiability['name'], readonly DontSay[]>> = {
  'full-name': [],
  'first-name': ['family-name'],
  'other-name': ['name'],
  nobody: ['name'],
}
const ofPlace: Readonly<Record<Identifiability['place'], readonly DontSay[]>> = {
  ward: [],
  area: ['ward'],
  city: ['ward', 'area'],
}

/**
 * What somebody who tells the story on leaves out: all that the teller did not allow. Nobody in a story that was retold
 * from a report becomes more identifiable than the report makes them.
 */
export function dontSayOf(kind: Story['kind'], allowed: Identifiability | null | undefined): readonly DontSay[] {
  if (kind === 'reported') return ['name', 'face']
  if (!allowed) return ['name', 'face', 'ward', 'area']
  return [...ofName[allowed.name], ...(allowed.face ? [] : (['face'] as const)), ...ofPlace[allowed.place]]
}
