import { compileQuestionnaire, type Answer, type Answers, type Question } from '../src/index.ts'
import { form, on, questions } from './form.ts'

/** Mulberry32: the same seed, the same responses, on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * `count` responses to the form; about three in ten carry one defect in a question that is asked. One in ten still holds
 * an answer that a condition has hidden since, as a draft does.
 */
export function responses(count: number): readonly Answers[] {
  const random = seeded(20_261_121)
  const compiled = compileQuestionnaire(form)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems))
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item

  const one = (): Answers => {
    const answers: Record<string, Answer> = {}
    const keepsHidden = random() < 0.1
    for (const question of questions) {
      answers[question.name] = right(question, random, pick)
      const state = compiled.value.states(answers, { on }).find(({ name }) => name === question.name)
      const isLeftOut = !question.required && random() < 0.4
      if (isLeftOut || (!state?.isAsked && !keepsHidden)) Reflect.deleteProperty(answers, question.name)
    }
    if (random() < 0.3) spoil(answers, random, pick)
    return JSON.parse(JSON.stringify(answers)) as Answers
  }

  function spoil(answers: Record<string, Answer>, next: () => number, choose: typeof pick): void {
    const asked = new Set(
      compiled.ok ? compiled.value.states(answers, { on }).flatMap(({ name, isAsked }) => (isAsked ? [name] : [])) : [],
    )
    const able = questions.filter(({ name, required }) => asked.has(name) && name in answers && required)
    const question = choose(able)
    const defect = wrong(question, next)
    if (defect === undefined) Reflect.deleteProperty(answers, question.name)
    else answers[question.name] = defect
  }
  return Array.from({ length: count }, one)
}

const codesOf = (list: string) => (form.choices[list] ?? []).map(({ code }) => code)

function right(question: Question, random: () => number, pick: <Item>(items: readonly Item[]) => Item): Answer {
  switch (question.type) {
    case 'integer':
      return Math.floor((question.min ?? 0) + random() * ((question.max ?? 100) - (question.min ?? 0) + 1))
    case 'decimal':
      return Math.round(random() * (question.max ?? 100) * 10) / 10
    case 'date':
      return `20${pick(['20', '21', '24'])}-${pick(['01', '06', '12'])}-${pick(['01', '15', '28'])}`
    case 'time':
      return `${pick(['08', '12', '19', '23'])}:${pick(['00', '15', '59'])}`
    case 'select-one':
      return pick(codesOf(question.choices))
    case 'select-many':
    case 'rank': {
      const codes = codesOf(question.choices).filter((code) => code !== 'none')
      if (question.type === 'select-many' && question.choices === 'skill' && random() < 0.2) return ['none']
      const size = 1 + Math.floor(random() * 3)
      return codes
        .map((code) => [random(), code] as const)
        .sort(([a], [b]) => a - b)
        .slice(0, size)
        .map(([, code]) => code)
    }
    default:
      return pick(['Cooking for forty people', 'Mending bicycles', 'A place to meet', 'Keeping accounts'])
  }
}

/** An answer that is not right, of the kind that comes in: out of range, not on the list, badly written. Or none at all. */
function wrong(question: Question, random: () => number): Answer | undefined {
  if (random() < 0.3) return undefined
  switch (question.type) {
    case 'integer':
    case 'decimal':
      return (question.max ?? 0) + 1
    case 'date':
      return random() < 0.5 ? '31/12/2024' : '2023-02-30'
    case 'time':
      return '25:00'
    case 'select-one':
      return 'not-a-choice'
    case 'select-many':
      return ['not-a-choice']
    default:
      return undefined
  }
}
