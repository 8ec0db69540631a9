import { gap, type MatterGap } from '@use-it-cities/assessment'
import { differenceSentences, wordsFor } from '@use-it-cities/assessment/locales'
import { text, type Command } from '../command.ts'
import { Refusal, shown, wrongInput } from '../refusal.ts'
import { exampleOf, readsOf } from './assess-command.ts'
import { assessFile, assessHelp, assessOptions, type Assessed } from './assess-file.ts'
import { catCatalogues } from './cat-catalogues.ts'
import { languageOf, reportOptions, wantedReports, writeReports } from './reports.ts'
import { requireApart } from './write-file.ts'

const example = exampleOf('cat-policy', '"CAT-C-28": {"answer": "met", "evidence": []}').replace(
  '"on"',
  '"profile": "two-sided", "on"',
)

export const catGap: Command = {
  name: 'cat gap',
  takes: '<council-answers> <organisation-answers>',
  summary: 'the same matters from two sides: council and organisation',
  help: text(
    'Sets what a council says of its side of a matter beside what an organisation says of its own. The pairs are ours.',
    '',
    '  <council-answers>       answers as for cat assess, with the profile two-sided and a body of kind council',
    '  <organisation-answers>  the same, of kind organisation',
    ...assessHelp,
    '  --report <file>         write the council’s result with the gap as a report: .html or .pdf (tagged)',
    '  --language <code>       of the report',
    '  --json                  print JSON (cat-gap.schema.json)',
    '',
    'The gap is the finding; it does not say whose answer is right.',
    'Exit code 1 when the answers cannot be assessed or set beside each other.',
    'Example: use-it cat gap council.yaml organisation.yaml',
  ),
  options: { json: { type: 'boolean' }, ...assessOptions, ...reportOptions },
  run: async ([councilPath = '', organisationPath = ''], values, around) => {
    const reports = wantedReports(values, ['.html', '.pdf'])
    const language = languageOf(values)
    requireApart(
      [councilPath, ...readsOf(organisationPath, values)],
      reports.map(({ file }) => file),
    )
    const council = await assessFile(councilPath, values, around, catCatalogues, example)
    const organisation = await assessFile(organisationPath, values, around, catCatalogues, example)
    requireSide(councilPath, council, 'council')
    requireSide(organisationPath, organisation, 'organisation')
    const found = gap(council.result, organisation.result, council.catalogue.pairings ?? [])
    if (!found.ok) {
      const lines = differenceSentences(found.error).map(
        (sentence) => `${councilPath}, ${organisationPath}: ${sentence}`,
      )
      throw new Refusal(1, ...new Set(lines))
    }
    const twoSides = { council: council.file.body, organisation: organisation.file.body, matters: found.value }
    await writeReports(reports, { ...council, twoSides }, language, around)
    await around.out(
      values['json']
        ? `${JSON.stringify({ matters: found.value }, null, 2)}\n`
        : `${[...found.value.flatMap(inWords), '', `${wordsFor({ key: 'gap.note' })} ${wordsFor({ key: 'gap.pairs-ours' })}`].join('\n')}\n`,
    )
    return 0
  },
}

/** Two files in the wrong order, or of one side, would be told of by forty items that are not there. */
function requireSide(path: string, { file: { body } }: Assessed, side: 'council' | 'organisation') {
  if (body.kind === side || (body.kind !== 'council' && body.kind !== 'organisation')) return
  const order = 'Give the council’s answers first and the organisation’s second.'
  throw wrongInput(path, `body.kind: expected the answers of a body of kind ${side}, but got ${body.kind}. ${order}`)
}

function inWords({ matter, council, organisation, finding }: MatterGap): string[] {
  const side = ({ item, outcome }: MatterGap['council']) => `${item} ${wordsFor({ key: `answer.${outcome}` })}`
  const sides = `${wordsFor({ key: 'gap.council' })}: ${side(council)}. ${wordsFor({ key: 'gap.organisation' })}: ${side(organisation)}.`
  return [shown(matter, 200), `  ${wordsFor({ key: `gap.${finding}` })} ${sides}`]
}
