import type { Definition } from '../contract/index.ts'
import { expressionToText } from './expression/expression-to-text.ts'
import { namesIn } from './expression/operands.ts'
import { expressionsOf, questionsByName } from './walk.ts'

/**
 * A drawing of the questionnaire as Mermaid: sections from top to bottom, questions in them, and a dotted arrow from
 * every question to what it decides, with the condition on it.
 */
export function graph(definition: Definition): string {
  const known = questionsByName(definition)
  const sections = definition.sections.flatMap((section, at) => [
    `  subgraph ${sectionNode(at)}["${escaped(section.title)}"]`,
    ...section.questions.flatMap((question) => [
      `    ${node(question.name)}["${escaped(question.label)}"]`,
      ...(question.type === 'repeat'
        ? question.questions.map((inner) => `    ${node(inner.name)}(["${escaped(inner.label)}"])`)
        : []),
    ]),
    '  end',
  ])
  const order = definition.sections.slice(1).map((_, at) => `  ${sectionNode(at)} --> ${sectionNode(at + 1)}`)
  const conditions = expressionsOf(definition)
    .filter(({ use }) => use === 'when' || use === 'section-when' || use === 'filter')
    .flatMap(({ expression, of, section, use }) => {
      const to = of ? node(of.question.name) : sectionNode(definition.sections.indexOf(section))
      const text = use === 'filter' ? 'choices' : expressionToText(expression)
      return namesIn(expression)
        .filter((name) => known.has(name))
        .map((name) => `  ${node(name)} -. "${escaped(text)}" .-> ${to}`)
    })
  return ['flowchart TD', ...sections, ...order, ...conditions, ''].join('\n')
}

const node = (name: string): string => `q_${name.replace(/[^A-Za-z0-9_]/g, '_')}`
const sectionNode = (at: number): string => `s_${at + 1}`

/** Mermaid reads `#…;` as a character; quotes, angles and line ends would end a label early. */
const escaped = (text: string): string =>
  text.replace(/[#"<>`\r\n]/g, (character) => (character < ' ' ? ' ' : `#${character.charCodeAt(0)};`))
