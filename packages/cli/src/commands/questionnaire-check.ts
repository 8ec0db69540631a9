import {
  changeSentence,
  compareVersions,
  graph,
  lint,
  lintSentence,
  paths,
  translationGate,
} from '@use-it-cities/questionnaire-schema/authoring'
import {
  compileQuestionnaire,
  type Definition,
  type Medium,
  type Questionnaire,
} from '@use-it-cities/questionnaire-schema'
import { text, type Command } from '../command.ts'
import { readQuestionnaire } from '../files/read-questionnaire.ts'
import type { CheckOutput } from '../schema/check-output.ts'

export const questionnaireCheck: Command = {
  name: 'questionnaire check',
  takes: '<definition>',
  summary: 'find what is wrong or hard in a questionnaire',
  help: text(
    'Finds what makes a questionnaire impossible to run, what is probably wrong, and what is hard for people.',
    'Says how long it is and which languages are ready.',
    '',
    '  <definition>       a .json definition, a bundle {"definition": …, "translations": […]}, or a folder with',
    '                     definition.json and a file for each language (.xlsx is not read yet)',
    '  --against <older>  also say what changed since an older version, and what that breaks',
    '  --graph            print the questionnaire as a Mermaid drawing instead',
    '  --json             print JSON (questionnaire-check.schema.json)',
    '',
    'Exit code 1 when there is an error; warnings and advice are 0.',
    'Example: use-it questionnaire check household/',
  ),
  options: { json: { type: 'boolean' }, against: { type: 'string' }, graph: { type: 'boolean' } },
  run: async ([file = ''], values, { out }) => {
    const questionnaire = readQuestionnaire(file)
    const older = typeof values['against'] === 'string' ? readQuestionnaire(values['against']).definition : undefined
    if (values['graph']) {
      await out(graph(questionnaire.definition))
      return 0
    }
    const checked = check(questionnaire, older)
    await out(values['json'] ? `${JSON.stringify(checked, null, 2)}\n` : forPeople(checked, questionnaire.definition))
    return checked.ok ? 0 : 1
  },
}

function check(questionnaire: Questionnaire<Definition>, older: Definition | undefined): CheckOutput {
  const { definition, translations } = questionnaire
  const findings = lint(questionnaire).map((finding) => ({ ...finding, sentence: lintSentence(finding) }))
  const runs = compileQuestionnaire(definition).ok
  const comparison = older && runs ? compareVersions(older, definition) : undefined
  return {
    definition: definition.id,
    version: definition.version,
    ok: !findings.some(({ severity }) => severity === 'error'),
    findings,
    paths: runs ? mutable(paths(definition)) : null,
    translations: runs
      ? translations.map(({ language }) => {
          const gate = (medium: Medium) => translationGate(questionnaire, language, medium)
          const { review, missing, stale, placeholders } = gate('read-aloud')
          return {
            language,
            review,
            released: {
              online: gate('online').isReleased,
              paper: gate('paper').isReleased,
              'read-aloud': gate('read-aloud').isReleased,
            },
            missing: missing.length,
            stale: stale.length,
            placeholders: placeholders.length,
          }
        })
      : [],
    ...(older &&
      comparison && {
        comparison: {
          before: older.version,
          verdict: comparison.verdict,
          changes: comparison.changes.map((change) => ({ ...change, sentence: changeSentence(change) })),
        },
      }),
  }
}

const mutable = ({ assumed, minutes, ...rest }: ReturnType<typeof paths>) => ({
  ...rest,
  minutes: { ...minutes },
  assumed: assumed.map((each) => ({ ...each })),
})

const headings = { error: 'Wrong', warning: 'Probably wrong', advice: 'Could be easier' } as const

function forPeople(checked: CheckOutput, { title }: Definition): string {
  const lines = [`${title} (${checked.definition}, version ${checked.version})`]
  for (const severity of ['error', 'warning', 'advice'] as const) {
    // The line of each language says that nobody has checked it; once is enough.
    const found = checked.findings.filter(
      (finding) => finding.severity === severity && finding.code !== 'translation-unreviewed',
    )
    if (found.length === 0) continue
    lines.push('', `${headings[severity]} (${found.length})`)
    for (const { path, code, sentence } of found) lines.push(`  ${path}`, `    ${sentence} [${code}]`)
  }
  if (lines.length === 1) lines.push('', 'Nothing to say: no errors, no warnings, no advice.')
  lines.push(
    '',
    ...lengthLines(checked.paths),
    ...languageLines(checked.translations),
    ...comparisonLines(checked.comparison),
  )
  return `${lines.join('\n').trimEnd()}\n`
}

function lengthLines(found: CheckOutput['paths']): string[] {
  if (!found) return ['It cannot be run like this, so nothing is said about its length.']
  const { shortest, longest, minutes, basis, assumed } = found
  const proof = basis === 'exact' ? 'proved' : 'no less and no more; not proved that both happen'
  return [
    `Questions asked: ${shortest} to ${longest} (${proof}).`,
    `Time: about ${minutes.shortest} to ${minutes.longest} minutes read aloud (an estimate).`,
    ...assumed.map(
      ({ question, entries }) => `  For the longest way, “${question}” is taken to have ${entries} entries.`,
    ),
  ]
}

function languageLines(translations: CheckOutput['translations']): string[] {
  return translations.map(({ language, review, released, missing, stale, placeholders }) => {
    const media = Object.entries(released).flatMap(([medium, is]) => (is ? [medium] : []))
    const ready = media.length > 0 ? `ready for ${media.join(', ')}` : 'not ready'
    const counts = [
      [missing, 'missing'],
      [stale, 'out of date'],
      [placeholders, 'with wrong inserted answers'],
    ] as const
    const open = counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []))
    return `${language}: ${[ready, review === 'unreviewed' ? 'no speaker has checked it' : review, ...open].join('; ')}.`
  })
}

function comparisonLines(comparison: CheckOutput['comparison']): string[] {
  if (!comparison) return []
  const words = {
    safe: 'old and new answers go together',
    'needs-migration': 'old answers must be converted, or some no longer fit',
    'breaks-comparability': 'old and new answers do not mean the same',
  }
  return [
    '',
    `Since version ${comparison.before}: ${words[comparison.verdict]} (${comparison.verdict}).`,
    ...comparison.changes.map(
      ({ verdict, lookAt, sentence }) => `  [${verdict}${lookAt ? ', look at it' : ''}] ${sentence}`,
    ),
  ]
}
