import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import { badInput, type BadInput } from './bad-input.ts'
import type { EnglishEvidence } from './evidence.ts'
import { readEvidence } from './read-evidence.ts'

export interface BadEvidence {
  readonly code: 'bad-evidence'
  readonly problems: readonly BadInput[]
}

/** Reads several pieces of evidence. One test taken twice on one day with different marks is a contradiction. */
export function readEvidenceList(
  typed: readonly string[],
  on: LocalDate,
): Result<readonly EnglishEvidence[], BadEvidence> {
  const read = typed.map((each) => readEvidence(each, on))
  const problems = read.flatMap((each) => (each.ok ? [] : [each.error]))
  const evidence = read.flatMap((each) => (each.ok ? [each.value] : []))
  const seen = new Map<string, string>()
  for (const each of evidence) {
    if (!('test' in each)) continue
    const [day, marks] = [`${each.test}@${each.on}`, JSON.stringify([each.marks, each.overall])]
    if ((seen.get(day) ?? marks) !== marks)
      problems.push(badInput('contradiction', 'english', day, 'ielts:7.5/7/6.5/7@2026-03-14'))
    seen.set(day, marks)
  }
  return problems.length > 0 ? fail({ code: 'bad-evidence', problems }) : ok(evidence)
}
