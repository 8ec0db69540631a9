import { groupBy } from './group-by.ts'
import type { FlagRules, Interview, ReviewFlag } from './flag.ts'

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** An answer as text that is the same for the same answer. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  if (value === null || typeof value !== 'object') return `${typeof value}:${String(value)}`
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${name}=${textOf(each)}`)
    .join()}}`
}

const answered = ({ answers }: Interview): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(answers)
      .sort()
      .flatMap((question) => (isEmpty(answers[question]) ? [] : [[question, textOf(answers[question])] as const])),
  )

const otherThan = (all: readonly Interview[], one: Interview) =>
  all.flatMap(({ submission }) => (submission === one.submission ? [] : [submission]))

/** Two interviews whose answers are the same one for one, whoever asked. */
export function sameAnswers(interviews: readonly Interview[], { nearDuplicate }: FlagRules): readonly ReviewFlag[] {
  const groups = groupBy(
    interviews.filter((one) => answered(one).size >= nearDuplicate.leastAnswers),
    (one) => JSON.stringify([...answered(one)]),
  )
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one): ReviewFlag[] => {
      const others = otherThan(group, one)
      const [other] = others
      return other === undefined
        ? []
        : [{ submission: one.submission, key: 'flag.same-answers', params: { other }, with: others }]
    }),
  )
}

/**
 * Two interviews by different researchers that are nearly the same. Interviews that differ in at most `m` questions are
 * the same in at least one of `m + 1` blocks of questions, so only those that share a block are compared.
 */
export function nearDuplicates(interviews: readonly Interview[], { nearDuplicate }: FlagRules): readonly ReviewFlag[] {
  const given = new Map(interviews.map((one) => [one, answered(one)]))
  const questions = [...new Set([...given.values()].flatMap((answers) => [...answers.keys()]))].sort()
  const blocks = Math.floor((1 - nearDuplicate.share) * questions.length) + 1
  const flags: ReviewFlag[] = []
  const seen = new Set<string>()
  for (let block = 0; block < blocks; block++) {
    const part = questions.filter((_, at) => at % blocks === block)
    const alike = groupBy(interviews, (one) => JSON.stringify(part.map((question) => given.get(one)?.get(question))))
    for (const group of alike.values()) {
      for (const [at, one] of group.entries()) {
        for (const other of group.slice(at + 1)) {
          const pair = JSON.stringify([one.submission, other.submission])
          if (one.researcher === other.researcher || seen.has(pair)) continue
          seen.add(pair)
          flags.push(...compared(one, other, given, nearDuplicate))
        }
      }
    }
  }
  return flags
}

function compared(
  one: Interview,
  other: Interview,
  given: ReadonlyMap<Interview, ReadonlyMap<string, string>>,
  { share, leastAnswers }: FlagRules['nearDuplicate'],
): ReviewFlag[] {
  const [mine, theirs] = [given.get(one) ?? new Map(), given.get(other) ?? new Map()]
  const of = new Set([...mine.keys(), ...theirs.keys()]).size
  const same = [...mine].filter(([question, answer]) => theirs.get(question) === answer).length
  if (of < leastAnswers || same === of || same < share * of) return []
  const flag = (who: Interview, whom: Interview): ReviewFlag => {
    const params = { same, of, other: whom.submission }
    return { submission: who.submission, key: 'flag.near-duplicate', params, with: [whom.submission] }
  }
  return [flag(one, other), flag(other, one)]
}

/** The same answer all along a scale that has an item turned round: then the same answer says two opposite things. */
export function straightLines(interviews: readonly Interview[]): readonly ReviewFlag[] {
  return interviews.flatMap(({ submission, answers, scales = [] }) =>
    scales.flatMap(({ id, items }): ReviewFlag[] => {
      const said = items.map(({ question }) => (Object.hasOwn(answers, question) ? answers[question] : null))
      const isMixed = items.some(({ reversed }) => reversed) && items.some(({ reversed }) => !reversed)
      if (!isMixed || said.some(isEmpty) || new Set(said.map(textOf)).size > 1) return []
      return [{ submission, key: 'flag.straight-line', params: { scale: id, of: items.length }, with: [] }]
    }),
  )
}

/** Many more questions left empty than in interviews by others. */
export function nonResponse(interviews: readonly Interview[], { nonResponse: rule }: FlagRules): readonly ReviewFlag[] {
  const counts = interviews.map((one) => {
    const of = Object.keys(one.answers).length
    return { one, of, empty: of - answered(one).size }
  })
  return counts.flatMap(({ one, of, empty }): ReviewFlag[] => {
    const peers = counts
      .filter((each) => each.one.researcher !== one.researcher && each.of > 0)
      .map((each) => each.empty / each.of)
      .sort((a, b) => a - b)
    const usual = peers[Math.floor(peers.length / 2)]
    if (of === 0 || usual === undefined || peers.length < rule.leastPeers) return []
    if (empty / of - usual < rule.more) return []
    const params = { empty, of, usual: Math.round(usual * of) }
    return [{ submission: one.submission, key: 'flag.non-response', params, with: [] }]
  })
}
