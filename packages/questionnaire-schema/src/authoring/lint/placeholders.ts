import { placeholdersIn, strayBraces } from '../placeholders.ts'
import type { Placed } from '../walk.ts'
import { finding, type LintContext, type LintRule } from './context.ts'
import type { LintFinding } from './finding.ts'

/** Inserted answers that are not there, not there yet, or that should not be read out. */
export const placeholders: LintRule = (context) => [
  ...context.definition.sections.flatMap((section, at) => {
    const first = context.placed.find((each) => each.section === section)
    return [
      ...inText(context, section.title, `sections[${at}].title`, first),
      ...inText(context, section.introduction, `sections[${at}].introduction`, first),
    ]
  }),
  ...context.placed.flatMap((placed) => inQuestion(context, placed)),
  ...inText(context, context.definition.title, 'title', context.placed[0]),
  ...inText(context, context.definition.introduction, 'introduction', context.placed[0]),
]

function inQuestion(context: LintContext, placed: Placed): LintFinding[] {
  const { question, path } = placed
  const rows = question.type === 'likert' ? question.rows : []
  const ownAnswer = context.placed[placed.at + 1]
  return [
    ...inText(context, question.label, `${path}.label`, placed),
    ...inText(context, question.hint, `${path}.hint`, placed),
    ...inText(context, question.guidance, `${path}.guidance`, placed),
    ...rows.flatMap(({ label }, at) => inText(context, label, `${path}.rows[${at}].label`, placed)),
    ...(question.checks ?? []).flatMap(({ message }, at) =>
      inText(context, message, `${path}.checks[${at}].message`, ownAnswer, placed),
    ),
  ]
}

/** `before`: the first question whose answer is not there yet; `of`: the question the text belongs to. */
function inText(
  { byName }: LintContext,
  text: string | undefined,
  path: string,
  before: Placed | undefined,
  of = before,
): LintFinding[] {
  if (text === undefined) return []
  const stray = strayBraces(text) ? [finding('warning', 'stray-braces', path, { text })] : []
  const inserted = [...new Set(placeholdersIn(text))].flatMap((name): LintFinding[] => {
    const source = byName.get(name)
    if (!source) return [finding('error', 'placeholder-unknown', path, { name })]
    if (before && source.at >= before.at) return [finding('error', 'placeholder-forward', path, { name })]
    if (source.repeat && source.repeat !== of?.repeat)
      return [finding('error', 'placeholder-in-repeat', path, { name })]
    if (['note', 'repeat', 'likert', 'recording', 'photo'].includes(source.question.type))
      return [finding('error', 'placeholder-not-a-value', path, { name, type: source.question.type })]
    return source.question.type === 'contact' ? [finding('warning', 'placeholder-personal', path, { name })] : []
  })
  return [...stray, ...inserted]
}
