import type { Answer, AssessmentFile, Evidence } from '@use-it-cities/assessment'
import { isLocalDate } from '@use-it-cities/core'
import { isAnswered, type EvidenceLine, type Kept, type KeptAnswer } from './kept.ts'

/** Exactly what `use-it cat assess` reads. A line of evidence that is not finished stays on this device. */
export function fileOf(kept: Kept): AssessmentFile {
  const answers = Object.entries(kept.answers).flatMap(([item, each]) =>
    isAnswered(each) ? [[item, answerOf(each)] as const] : [],
  )
  return {
    catalogue: kept.catalogue,
    version: kept.of,
    ...(kept.profile !== null && { profile: kept.profile }),
    on: kept.on,
    body: { name: kept.name, ...(kept.kind !== null && { kind: kept.kind }) },
    assessors: [
      {
        id: kept.assessor,
        ...(kept.role.trim() !== '' && { role: kept.role.trim() }),
        answers: Object.fromEntries(answers),
      },
      ...kept.others,
    ],
    ...(kept.reply && { reply: kept.reply }),
  }
}

function answerOf({ answer, level, evidence, note, justification }: KeptAnswer): Answer {
  return {
    answer,
    ...(level !== null && { level }),
    evidence: evidence.flatMap(evidenceOf),
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(answer === 'not-applicable' && justification.trim() !== '' && { justification: justification.trim() }),
  }
}

/** Whether a line says what it is and when it was collected, and does not end before it begins. */
export function isWhole({ title, collectedOn, expiresOn }: EvidenceLine): boolean {
  const isEndRight = expiresOn === '' || (isLocalDate(expiresOn) && expiresOn >= collectedOn)
  return title.trim() !== '' && isLocalDate(collectedOn) && isEndRight
}

function evidenceOf(line: EvidenceLine): Evidence[] {
  const { title, link, collectedOn, expiresOn } = line
  if (!isWhole(line) || !isLocalDate(collectedOn)) return []
  return [
    {
      title: title.trim(),
      ...(link.trim() !== '' && { link: link.trim() }),
      collectedOn,
      ...(isLocalDate(expiresOn) && { expiresOn }),
    },
  ]
}
