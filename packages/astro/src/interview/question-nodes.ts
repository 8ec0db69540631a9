import type { Drawing } from '../questionnaire/drawing.ts'
import { questionBlock } from '../questionnaire/view/question.ts'
import { isRepeat } from '../questionnaire/question-path.ts'
import type { Question } from '@use-it-cities/questionnaire-schema'
import { toDom } from './to-dom.ts'

/**
 * Brings the questions on the page in line with the answers: new ones appear in their place, those that are no longer
 * asked go, and all others stay as they are, with the focus and what is half typed in them.
 */
export function updateQuestions(list: HTMLElement, drawing: Drawing, section: string): void {
  const present = new Map([...list.children].map((node) => [node.getAttribute('data-as') ?? '', node]))
  const wanted = (drawing.ready.section(section)?.questions ?? [])
    .filter(({ name, type }) => drawing.states.get(name)?.isAsked && type !== 'calculated')
    .map((question) => {
      const as = appearanceOf(drawing, question)
      const known = present.get(as)
      if (known) return known
      const [node] = toDom(questionBlock(drawing, question, question.name))
      if (!(node instanceof Element)) throw new Error('Expected a question to be an element.')
      node.setAttribute('data-as', as)
      return node
    })
  for (const node of [...list.children]) if (!wanted.includes(node)) node.remove()
  for (const [at, node] of wanted.entries())
    if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null)
}

/** Everything that decides how a question looks, save its own answer: equal means that the node can stay. */
function appearanceOf({ states, text, language }: Drawing, question: Question): string {
  const inside = isRepeat(question)
    ? [...states.values()]
        .filter(({ path }) => path.startsWith(`${question.name}[`))
        .map(({ path, isAsked, codes }) => [path, isAsked, codes])
    : []
  const state = states.get(question.name)
  return JSON.stringify([
    language,
    question.name,
    state?.codes,
    state?.isRequired,
    text(`question.${question.name}.label`),
    text(`question.${question.name}.hint`),
    inside,
  ])
}
