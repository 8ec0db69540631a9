import type {
  AnswerState,
  AssessmentResult,
  Catalogue,
  Change,
  Item,
  ItemResult,
  Profile,
} from '@use-it-cities/assessment'
import { labelIn, reasonIn, wordsFor } from '@use-it-cities/assessment/locales'
import { itemsById, percentDown, profileOf } from '@use-it-cities/assessment/report'
import { textIn } from '@use-it-cities/core'
import { shown } from '../refusal.ts'
import { ends, percent } from './percent.ts'

/** The result as lines: what it comes to, what stands in the way, the shortest way up, then every item that is not met. */
export function forPeople(catalogue: Catalogue, result: AssessmentResult, profiles: readonly Profile[]): string {
  const { body, version, profile, on, label, gates, groups, changes, leftOut, reply } = result
  const items = itemsById(catalogue, result, profiles)
  const titles = new Map([
    ...[...items.values()].map(({ id, title }) => [id, title] as const),
    ...catalogue.laws.map(({ id, topic }) => [id, topic] as const),
  ])
  const groupTitles = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  const titled = (id: string) => shown(`${id} ${titles.get(id) ?? ''}`.trim(), 200)
  const name = textIn(catalogue.title, 'en')?.text ?? catalogue.id
  const failed = gates.filter(({ outcome }) => outcome === 'not-met')
  const [nearest] = changes
  const chosen = profileOf(catalogue, result, profiles)?.title ?? profile
  return [
    shown(`${name}, version ${version}, ${chosen ?? wordsFor({ key: 'report.profile-all' })}`, 300),
    `${wordsFor({ key: 'report.heading', params: { body: shown(body.name) } })}. ${wordsFor({ key: 'report.day', params: { on } })}.`,
    '',
    wordsFor({ key: 'report.label', params: { label: labelIn(label) } }),
    summary(result),
    ...section(
      failed.length > 0 && wordsFor({ key: 'report.gates-failed' }),
      failed.map(({ id }) => titled(id)),
    ),
    ...section(
      wordsFor({ key: 'report.groups' }),
      groups.map(({ id, score }) => `${percent(score).padStart(9)}  ${shown(groupTitles.get(id) ?? id, 200)}`),
    ),
    ...section(
      nearest &&
        wordsFor({ key: 'report.change-set', params: { label: labelIn(nearest.reaches), steps: nearest.steps } }),
      nearest?.items.map((change) => `${titled(change.id)}${marksOf(change, items.get(change.id))}`) ?? [],
    ),
    ...section(
      wordsFor({ key: 'report.items' }),
      result.items.flatMap((item) => linesFor(item, titled)),
    ),
    ...section(
      leftOut.length > 0 && wordsFor({ key: 'report.left-out' }),
      leftOut.map((id) => shown(id)),
    ),
    ...(reply
      ? [
          '',
          wordsFor({ key: 'report.reply', params: { by: shown(reply.by), on: reply.on } }),
          `  ${shown(reply.text, 2000)}`,
        ]
      : []),
    '',
    `${wordsFor({ key: 'report.ours' })} ${wordsFor({ key: 'report.not-legal-advice' })}`,
    '',
  ].join('\n')
}

const section = (heading: string | false | undefined, lines: readonly string[]): string[] =>
  heading && lines.length > 0 ? ['', heading, ...lines.map((line) => `  ${line}`)] : []

function summary({ score, coverage, evidenced }: AssessmentResult): string {
  const [low, high] = ends(score)
  const params = { low, high, coverage: percentDown(coverage), evidenced: percentDown(evidenced) }
  return wordsFor({ key: low === high ? 'report.summary-point' : 'report.summary', params })
}

/** From where to where on a ladder, and whether it may be done already. */
function marksOf({ kind, from, to }: Change, item: Item | undefined): string {
  const marks = [
    ...(item?.ladder ? [wordsFor({ key: 'report.change-levels', params: { from: from * 4, to: to * 4 } })] : []),
    ...(kind === 'find-out' ? [wordsFor({ key: 'report.change-find-out' })] : []),
  ]
  return marks.length > 0 ? ` (${marks.join('; ')})` : ''
}

function linesFor(item: ItemResult, titled: (id: string) => string): string[] {
  const { id, because, nextStep, evidenceNeeded, law, spread } = item
  const step = nextStep && nextStep.key !== 'next.assess' ? [shown(reasonIn(nextStep), 300)] : []
  return [
    `${titled(id)}: ${shown(reasonIn(because), 300)}`,
    ...[
      ...step,
      ...(evidenceNeeded.length > 0
        ? [`${wordsFor({ key: 'report.evidence-needed' })}: ${shown(evidenceNeeded.join('; '), 2000)}`]
        : []),
      ...law.map((each) => `${titled(each.id)}: ${reasonIn(each.because)}`),
      ...(spread?.said.map((said) => `${shown(said.assessor)}: ${said.level ?? answerIn(said.answer)}`) ?? []),
    ].map((line) => `    ${line}`),
  ]
}

const answerIn = (answer: AnswerState) => wordsFor({ key: `answer.${answer}` })
