import type { MigrationNote } from '@use-it-cities/assessment'
import { shown } from '../refusal.ts'

/** What became of one answer when it was taken over into another version. */
export function migrationSentence({ code, assessor, item, to }: MigrationNote): string {
  const [who, was, now] = [shown(assessor), shown(item), to.map((id) => shown(id)).join(' and ')]
  const sentences = {
    moved: `${was} is now ${now}; the answer went with it.`,
    gone: `${was} is no longer asked; its answer is left out.`,
    merged: `${was} is now part of ${now}.`,
    'asks-again': `${now} means something else now, or took over answers that differ: answer it again.`,
  } satisfies Record<MigrationNote['code'], string>
  return `${who}: ${sentences[code]}`
}
