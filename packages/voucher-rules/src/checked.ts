export { assessChecked } from './assess/assess-checked.ts'
export { checkFacts } from './assess/check-facts.ts'
export type { CheckedFacts } from './assess/types.ts'
