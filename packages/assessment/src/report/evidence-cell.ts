import type { AssessmentFile } from '../model/assessment-file.ts'
import { webAddress, type Markup } from './markup.ts'

/** What everybody gave for one item: evidence with its days, notes, and why it does not apply; empty where nothing was. */
export function evidenceCell({ assessors }: AssessmentFile, item: string, { say, text, list }: Markup): string {
  const lines = assessors.flatMap(({ id, answers }) => {
    const answer = Object.hasOwn(answers, item) ? answers[item] : undefined
    if (!answer) return []
    const said = (key: 'report.note-by' | 'report.reason-by', words: string | undefined) =>
      words?.trim() ? [say(key, { assessor: id, said: words })] : []
    const shown = answer.evidence.map(({ title, link, collectedOn, expiresOn }) => {
      const words =
        expiresOn === undefined
          ? say('report.evidence-collected', { title, collectedOn })
          : say('report.evidence-runs-out', { title, collectedOn, expiresOn })
      const address = webAddress(link)
      if (address) return `${words}: <a href="${text(address)}">${text(address)}</a>`
      return link === undefined ? words : `${words}: <bdi>${text(link)}</bdi>`
    })
    return [...shown, ...said('report.note-by', answer.note), ...said('report.reason-by', answer.justification)]
  })
  return lines.length > 0 ? list(lines) : ''
}
