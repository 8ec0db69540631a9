import type { AssessmentFile } from '@use-it-cities/assessment'
import { stringify } from 'yaml'

/** Answers as a file that can be assessed: JSON or YAML, by its name. */
export const answersAs = (file: AssessmentFile, name: string): string =>
  name.toLowerCase().endsWith('.json') ? `${JSON.stringify(file, null, 2)}\n` : stringify(file)
