export { expressionToText } from './authoring/expression/expression-to-text.ts'
export { textToExpression } from './authoring/expression/text-to-expression.ts'
export type { ExpressionTextProblem } from './authoring/expression/problem.ts'
