export { correctedIndex, correctedProfession } from './corrections/corrected.ts'
export type { CorrectedFee, CorrectedMarks, Correction } from './corrections/correction.ts'
export { fitsShape, valueShapeOf, type ValueShape } from './corrections/value-shape.ts'
