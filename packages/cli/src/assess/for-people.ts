import type { AnswerState, AssessmentResult, Catalogue, ItemResult, Range } from '@use-it-cities/assessment'
import { labelIn, reasonIn, wordsFor } from '@use-it-cities/assessment/locales'
import { textIn } from '@use-it-cities/core'
import { shown } from '../refusal.ts'

/** The result as lines: what it comes to, what stands in the way, the shortest way up, then every item that is not met. */
export function forPeople(catalogue: Catalogue, result: AssessmentResult): string {
  const { body, version, profile, on, label, gates, groups, changes, leftOut, reply } = result
  const titles = new Map([
    ...catalogue.items.map(({ id, title }) => [id, title] as const),
    ...catalogue.laws.map(({ id, topic }) => [id, topic] as const),
  ])
  const groupTitles = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  const titled = (id: string) => (titles.has(id) ? `${id} ${titles.get(id) ?? ''}` : id)
  const name = textIn(catalogue.title, 'en')?.text ?? catalogue.id
  const failed = gates.filter(({ outcome }) => outcome === 'not-met')
  const [nearest] = changes
  return [
    `${name}, version ${version}, ${profile === null ? wordsFor({ key: 'report.profile-all' }) : profile}`,
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
      groups.map(({ id, score }) => `${percent(score).padStart(9)}  ${groupTitles.get(id) ?? id}`),
    ),
    ...section(
      nearest &&
        wordsFor({ key: 'report.change-set', params: { label: labelIn(nearest.reaches), steps: nearest.steps } }),
      nearest?.items.map(({ id }) => titled(id)) ?? [],
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
  ].join('\n')
}

const section = (heading: string | false | undefined, lines: readonly string[]): string[] =>
  heading && lines.length > 0 ? ['', heading, ...lines.map((line) => `  ${line}`)] : []

function summary({ score, coverage, evidenced }: AssessmentResult): string {
  const [low, high] = ends(score)
  const params = { low, high, coverage: atLeast(coverage), evidenced: atLeast(evidenced) }
  return wordsFor({ key: low === high ? 'report.summary-point' : 'report.summary', params })
}

/** A hair's breadth, so that 0.29 is 29 % and not 28. */
const HAIR = 1e-9
const atLeast = (part: number) => Math.floor(part * 100 + HAIR)

/** The low end is rounded down and the high end up, so that the range never claims more than is known. */
const ends = ({ low, high }: Range) => [atLeast(low), Math.ceil(high * 100 - HAIR)] as const

function percent(range: Range): string {
  const [from, to] = ends(range)
  return from === to ? `${from} %` : `${from}–${to} %`
}

function linesFor(item: ItemResult, titled: (id: string) => string): string[] {
  const { id, because, nextStep, evidenceNeeded, law, spread } = item
  const step = nextStep && nextStep.key !== 'next.assess' ? [shown(reasonIn(nextStep), 300)] : []
  return [
    `${titled(id)}: ${shown(reasonIn(because), 300)}`,
    ...[
      ...step,
      ...(evidenceNeeded.length > 0
        ? [`${wordsFor({ key: 'report.evidence-needed' })}: ${evidenceNeeded.join('; ')}`]
        : []),
      ...law.map((each) => `${titled(each.id)}: ${reasonIn(each.because)}`),
      ...(spread?.said.map((said) => `${shown(said.assessor)}: ${said.level ?? answerIn(said.answer)}`) ?? []),
    ].map((line) => `    ${line}`),
  ]
}

const answerIn = (answer: AnswerState) => wordsFor({ key: `answer.${answer}` })
