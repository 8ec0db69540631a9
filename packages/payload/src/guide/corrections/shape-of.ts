import type { AnyFact } from '@use-it-cities/qualification-equivalency'
import { valueShapeOf, type ValueShape } from '@use-it-cities/qualification-equivalency/corrections'

/** What a correction of this fact has to say: a sentence, an amount, English marks, or only that people should ask. */
export const shapeOf = ({ about }: AnyFact): ValueShape => valueShapeOf(about.kind)
