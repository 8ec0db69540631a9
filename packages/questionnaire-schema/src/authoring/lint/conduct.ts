import { paths } from '../paths/paths.ts'
import { finding, type LintContext, type LintRule } from './context.ts'
import limits from './plain-words.json' with { type: 'json' }

/** What an interview owes to the person: a question whether they agree, no name without need, an end in sight. */
export const conduct: LintRule = (context) => [
  ...consentFirst(context),
  ...contactIsFree(context),
  ...unusedLists(context),
  ...notTooLong(context),
]

const consentFirst: LintRule = ({ placed }) => {
  const first = placed.find(({ question }) => question.type !== 'note')
  const isAsked = first?.question.type === 'consent' && first.question.required === true
  return isAsked || !first ? [] : [finding('warning', 'no-consent-first', first.path, { name: first.question.name })]
}

const contactIsFree: LintRule = ({ placed }) =>
  placed
    .filter(({ question }) => question.type === 'contact' && question.required === true && question.when === undefined)
    .map(({ question, path }) => finding('warning', 'contact-always-required', path, { name: question.name }))

const unusedLists: LintRule = ({ definition, placed }) => {
  const used = new Set(placed.map(({ question }) => ('choices' in question ? question.choices : '')))
  return Object.keys(definition.choices)
    .filter((list) => !used.has(list))
    .map((list) => finding('warning', 'choice-list-unused', `choices.${list}`, { list }))
}

const notTooLong = ({ definition }: LintContext) => {
  const { minutes } = paths(definition)
  return minutes.longest <= limits.longestInterviewMinutes
    ? []
    : [finding('advice', 'long-interview', '', { minutes: minutes.longest, most: limits.longestInterviewMinutes })]
}
