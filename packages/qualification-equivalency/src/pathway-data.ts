import history from '../data/pathway-history.json' with { type: 'json' }
import type { PathwayHistory } from './pathway/history.ts'

export type {
  HistoryDefinition,
  HistoryFigure,
  HistorySource,
  HistoryTarget,
  PathwayHistory,
} from './pathway/history.ts'

/** What reports said about the pathway of USE-IT, each figure as its source gives it. Nothing here was counted by a program. */
export const pathwayHistory: PathwayHistory = history as unknown as PathwayHistory
