import { setTimeout } from 'node:timers/promises'
import { Model } from 'survey-core'
import type { Answers, Question } from '../../src/index.ts'
import { form, on, questions } from '../form.ts'
import { sorted, type Peer } from './peer.ts'

/** The form as SurveyJS JSON, one model used again and again. Types are checked by validators: SurveyJS checks none itself. */

const inWork = "{work_now} anyof ['work-1', 'work-2']"
const inAnyWork = "{work_now} anyof ['work-1', 'work-2', 'work-3']"
const childcare = "({has_children} = 'yes' and {children} >= 1)"
const looks = `({work_now} notempty and !(${inAnyWork}))`
const skilled = "({skills} notempty and {skills} notcontains 'none')"
const conditions: { readonly [name: string]: string } = {
  children: "{has_children} = 'yes'",
  childcare,
  language_other: "{languages} contains 'level-7'",
  hours: inWork,
  job_title: inAnyWork,
  wants_more: "{work_now} = 'work-1' and {hours} notempty and {hours} < 16",
  looking: looks,
  months_looking: `${looks} and {looking} = 'yes'`,
  teach: skilled,
  teach_what: `${skilled} and {teach} = 'yes'`,
  level: "{qualified} = 'yes'",
  qualified_in: "{qualified} = 'yes' and {level} notempty and {level} <> 'level-1'",
  unpaid_hours: `{unpaid} = 'yes' or (${childcare} and {childcare} = 'yes')`,
  idea: "{has_idea} = 'yes'",
  group_many: '{groups.length} >= 3',
}

const codesOf = (list: string) => (form.choices[list] ?? []).map(({ code }) => code)
const regex = (source: string) => ({ type: 'regex', regex: source })
const day = String.raw`^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$`

function elementOf(question: Question): object {
  const { name, required, type } = question
  const visibleIf = conditions[name]
  const base = { name, isRequired: required === true, ...(visibleIf === undefined ? {} : { visibleIf }) }
  switch (type) {
    case 'integer':
    case 'decimal':
      return {
        ...base,
        type: 'text',
        inputType: 'number',
        validators: [{ type: 'numeric', minValue: question.min, maxValue: question.max }],
      }
    case 'date': {
      const last = question.latest === 'today' ? on : question.latest
      const expression = `{${name}} empty or ({${name}} >= '${question.earliest}' and {${name}} <= '${last}')`
      return { ...base, type: 'text', validators: [regex(day), { type: 'expression', expression }] }
    }
    case 'time':
      return { ...base, type: 'text', validators: [regex('^(?:[01][0-9]|2[0-3]):[0-5][0-9]$')] }
    case 'select-one': {
      const among = codesOf(question.choices).map((code) => `'${code}'`)
      const expression = `{${name}} empty or {${name}} anyof [${among.join(', ')}]`
      return {
        ...base,
        type: 'radiogroup',
        choices: codesOf(question.choices),
        validators: [{ type: 'expression', expression }],
      }
    }
    case 'select-many':
    case 'rank': {
      const among = codesOf(question.choices).map((code) => `'${code}'`)
      const expression = `{${name}} empty or [${among.join(', ')}] allof {${name}}`
      const maxCount = (question.type === 'rank' ? question.top : question.max) ?? codesOf(question.choices).length
      return {
        ...base,
        type: 'checkbox',
        choices: codesOf(question.choices),
        validators: [
          { type: 'answercount', maxCount },
          { type: 'expression', expression },
        ],
      }
    }
    case 'text':
      return { ...base, type: 'comment', maxLength: question.maxLength }
    default:
      throw new Error(`Nobody wrote an element for ${type}.`)
  }
}

const model = new Model({
  checkErrorsMode: 'onComplete',
  clearInvisibleValues: 'none',
  keepIncorrectValues: true,
  pages: form.sections.map(({ id, questions: asked }) => ({ name: id, elements: asked.map(elementOf) })),
})

const judge = (answers: Answers): boolean => {
  model.data = answers
  return model.validate(false, false)
}

export const peer: Peer = {
  name: 'survey-core 3.1.1 (one model, used again)',
  responses: 300,
  judge,
  outcome: (answers) => {
    model.data = answers
    // Only a call that shows errors also says on which questions they are.
    if (model.validate(true, false) !== judge(answers)) throw new Error('SurveyJS disagrees with itself.')
    model.validate(true, false)
    const all = model.getAllQuestions()
    return {
      wrong: sorted(all.filter((question) => question.isVisible && question.errors.length > 0).map(({ name }) => name)),
      hidden: sorted(questions.map(({ name }) => name).filter((name) => !model.getQuestionByName(name).isVisible)),
    }
  },
  rest: () => setTimeout(0),
}
