import type { CollectionConfig } from 'payload'
import { assessmentAnswers } from './assessment-answers.ts'
import { assessmentEvidence } from './assessment-evidence.ts'
import { assessments } from './assessments.ts'

/** The collections of assessments, in the order of the menu. */
export const assessCollections = (dataDir: string): CollectionConfig[] => [
  assessments(),
  assessmentAnswers(),
  assessmentEvidence(dataDir),
]
