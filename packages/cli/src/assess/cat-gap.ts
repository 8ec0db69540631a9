import { assess, gap, type AssessmentResult, type MatterGap } from '@use-it-cities/assessment'
import { differenceSentences, wordsFor } from '@use-it-cities/assessment/locales'
import { text, type Command } from '../command.ts'
import { Refusal, shown } from '../refusal.ts'
import { readAnswers } from './read-answers.ts'

const example =
  '{"catalogue": "cat-policy", "version": "1.0.0", "profile": "two-sided", "on": "2026-11-21", "body": {"name": "Otherton", "kind": "council"}, "assessors": [{"id": "a-1", "answers": {"CAT-C-28": {"answer": "met", "evidence": []}}}]}'

export const catGap: Command = {
  name: 'cat gap',
  takes: '<council-answers> <organisation-answers>',
  summary: 'the same matters from two sides: council and organisation',
  help: text(
    'Sets what a council says of its side of a matter beside what an organisation says of its own. The pairs are ours.',
    '',
    '  <council-answers>       answers as for cat assess, with the profile two-sided and a body of kind council',
    '  <organisation-answers>  the same, of kind organisation',
    '  --json                  print JSON (cat-gap.schema.json)',
    '',
    'The gap is the finding; it does not say whose answer is right.',
    'Exit code 1 when the answers cannot be assessed or set beside each other.',
    'Example: use-it cat gap council.yaml organisation.yaml',
  ),
  options: { json: { type: 'boolean' } },
  run: async ([councilPath = '', organisationPath = ''], values, { out }) => {
    const { catPolicyCatalogue: catalogue } = await import('@use-it-cities/cat-policy-checklist/data')
    const resultOf = (path: string): AssessmentResult => {
      const { file, refuse } = readAnswers(path, example)
      const result = assess(catalogue, file)
      if (!result.ok) throw refuse(result.error.errors)
      return result.value
    }
    const found = gap(resultOf(councilPath), resultOf(organisationPath), catalogue.pairings ?? [])
    if (!found.ok) {
      const lines = differenceSentences(found.error).map(
        (sentence) => `${councilPath}, ${organisationPath}: ${sentence}`,
      )
      throw new Refusal(1, ...new Set(lines))
    }
    await out(
      values['json']
        ? `${JSON.stringify({ matters: found.value }, null, 2)}\n`
        : `${found.value.flatMap(inWords).join('\n')}\n`,
    )
    return 0
  },
}

const findings: Readonly<Record<MatterGap['finding'], string>> = {
  'council-ahead': 'The council has done more of its side',
  'organisation-ahead': 'The organisation has done more of its side',
  alike: 'Both are equally far',
  'cannot-tell': 'Cannot tell yet',
  'not-asked': 'Not asked of both',
}

function inWords({ matter, council, organisation, finding }: MatterGap): string[] {
  const side = ({ item, outcome }: MatterGap['council']) => `${item} ${wordsFor({ key: `answer.${outcome}` })}`
  return [shown(matter, 200), `  ${findings[finding]}. Council: ${side(council)}. Organisation: ${side(organisation)}.`]
}
