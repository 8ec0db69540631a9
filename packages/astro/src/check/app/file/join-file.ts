import type { AssessmentFile, Assessor } from '@use-it-cities/assessment'
import { fail, ok, type Result } from '@use-it-cities/core'
import { fileOf } from '../model/file-of.ts'
import type { Kept } from '../model/kept.ts'
import { mostAssessors } from './read-file.ts'

export interface JoinFault {
  readonly code: 'other-catalogue' | 'other-profile' | 'other-day' | 'same-side' | 'too-many'
}

export interface Joined {
  readonly kept: Kept
  readonly how: 'assessors' | 'other-side'
  readonly added: number
  /** Assessors whose answers were here already, word for word. */
  readonly same: number
  /** Two files used one id for different answers: the id it came with, and the one it has now. */
  readonly renamed: readonly (readonly [from: string, to: string])[]
}

const sides = ['council', 'organisation']

/**
 * A second file beside an assessment: of the other side, to see the gap; else of more assessors of the same one. Answers are
 * never mixed: whoever has the same id and other answers gets an id of their own.
 */
export function joinFile(kept: Kept, file: AssessmentFile): Result<Joined, JoinFault> {
  if (file.catalogue !== kept.catalogue) return fail({ code: 'other-catalogue' })
  if ((file.profile ?? null) !== kept.profile) return fail({ code: 'other-profile' })
  const kind = file.body.kind ?? null
  if (kind !== kept.kind && kind !== null && kept.kind !== null) {
    if (!sides.includes(kind) || !sides.includes(kept.kind)) return fail({ code: 'same-side' })
    const added = file.assessors.length
    return ok({ kept: { ...kept, otherSide: file }, how: 'other-side', added, same: 0, renamed: [] })
  }
  if (file.on !== kept.on) return fail({ code: 'other-day' })

  const all: Assessor[] = [...fileOf(kept).assessors]
  const renamed: [string, string][] = []
  let same = 0
  for (const assessor of file.assessors) {
    const twins = all.filter(({ id }) => id === assessor.id)
    if (twins.some((twin) => isAlike(twin, assessor))) {
      same += 1
      continue
    }
    const id = twins.length === 0 ? assessor.id : freeId(assessor.id, all)
    if (id !== assessor.id) renamed.push([assessor.id, id])
    all.push({ ...assessor, id })
  }
  if (all.length > mostAssessors) return fail({ code: 'too-many' })
  const added = file.assessors.length - same
  const reply = kept.reply ?? file.reply ?? null
  return ok({ kept: { ...kept, others: all.slice(1), reply }, how: 'assessors', added, same, renamed })
}

const isAlike = (one: Assessor, other: Assessor) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

const sorted = ({ answers }: Assessor) => Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))

function freeId(id: string, all: readonly Assessor[]): string {
  let number = 2
  while (all.some((each) => each.id === `${id}-${number}`)) number += 1
  return `${id}-${number}`
}
