import type { Answer, AssessmentFile } from '@use-it-cities/assessment'
import type { Kept, KeptAnswer } from './kept.ts'

/** An assessment to keep, from a file. The first assessor becomes the one who goes on answering here. */
export function keptFrom(file: AssessmentFile, id: string, updatedAt: string): Kept {
  const [mine, ...others] = file.assessors
  return {
    id,
    version: 0,
    updatedAt,
    catalogue: file.catalogue,
    of: file.version,
    profile: file.profile ?? null,
    on: file.on,
    name: file.body.name,
    kind: file.body.kind ?? null,
    assessor: mine?.id ?? '',
    role: mine?.role ?? '',
    answers: Object.fromEntries(Object.entries(mine?.answers ?? {}).map(([item, each]) => [item, keptAnswer(each)])),
    others,
    otherSide: null,
    reply: file.reply ?? null,
  }
}

const keptAnswer = ({ answer, level, evidence, note, justification }: Answer): KeptAnswer => ({
  answer,
  level: level ?? null,
  evidence: evidence.map(({ title, link, collectedOn, expiresOn }) => ({
    title,
    link: link ?? '',
    collectedOn,
    expiresOn: expiresOn ?? '',
  })),
  note: note ?? '',
  justification: justification ?? '',
})
