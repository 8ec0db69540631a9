import { compileQuestionnaire, type CompiledQuestionnaire, type Definition } from '../../src/index.ts'

/** A definition that is known to be right, made ready. */
export function compiled(definition: Definition): CompiledQuestionnaire {
  const result = compileQuestionnaire(definition)
  if (!result.ok) throw new Error(JSON.stringify(result.error.problems, null, 2))
  return result.value
}
