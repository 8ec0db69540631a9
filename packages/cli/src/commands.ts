import type { Command } from './command.ts'
import { catAssess, catCompare } from './assess/cat-assess.ts'
import { catGap } from './assess/cat-gap.ts'
import { catRead } from './assess/cat-read.ts'
import { keepItLocalCompare, keepItLocalScore } from './assess/keep-it-local-score.ts'
import { questionnaireCheck } from './commands/questionnaire-check.ts'
import { questionnaireValidate } from './commands/questionnaire-validate.ts'
import { vouchersAssess } from './commands/vouchers-assess.ts'
import { equivalencyCheck } from './equivalency/check.ts'
import { equivalencyDraw } from './equivalency/draw.ts'
import { equivalencyList } from './equivalency/list.ts'
import { equivalencyRoute } from './equivalency/route.ts'
import { equivalencySearch } from './equivalency/search.ts'
import { auditCheck } from './audit/check.ts'
import { dataCheck } from './data/data-check.ts'
import { dataExport } from './data/data-export.ts'
import { dataImport } from './data/data-import.ts'
import { storyCheck } from './story/check.ts'
import { keepItLocalSpend } from './spend/keep-it-local-spend.ts'

/** Every command there is. */
export const commands: readonly Command[] = [
  questionnaireCheck,
  questionnaireValidate,
  vouchersAssess,
  equivalencyList,
  equivalencySearch,
  equivalencyRoute,
  equivalencyDraw,
  equivalencyCheck,
  catAssess,
  catCompare,
  catGap,
  catRead,
  keepItLocalScore,
  keepItLocalCompare,
  keepItLocalSpend,
  storyCheck,
  auditCheck,
  dataExport,
  dataImport,
  dataCheck,
]
