import type { Definition, Questionnaire } from '../../contract/index.ts'
import { linesIn, type Lines } from '../paths/lines.ts'
import { explore, type Exploration } from '../paths/explore.ts'
import { questionsByName, questionsOf, type Placed } from '../walk.ts'
import type { LintCode, LintFinding, Severity } from './finding.ts'

/** What every rule of the linter can look at. */
export interface LintContext {
  readonly questionnaire: Questionnaire<Definition>
  readonly definition: Definition
  readonly placed: readonly Placed[]
  readonly byName: ReadonlyMap<string, Placed>
  readonly lines: Lines
  /** Every way through; asked for only where the structure is sound. */
  readonly exploration: () => Exploration
}

export type LintRule = (context: LintContext) => readonly LintFinding[]

export function contextFor(questionnaire: Questionnaire<Definition>): LintContext {
  const { definition } = questionnaire
  let explored: Exploration | undefined
  return {
    questionnaire,
    definition,
    placed: questionsOf(definition),
    byName: questionsByName(definition),
    lines: linesIn(definition),
    exploration: () => (explored ??= explore(definition)),
  }
}

/** A finding about the definition. */
export const finding = (
  severity: Severity,
  code: LintCode,
  path: string,
  params: LintFinding['params'] = {},
): LintFinding => ({ severity, code, path: path === '' ? 'definition' : `definition.${path}`, params })
