import type { Command } from './command.ts'
import { questionnaireCheck } from './commands/questionnaire-check.ts'
import { questionnaireValidate } from './commands/questionnaire-validate.ts'
import { vouchersAssess } from './commands/vouchers-assess.ts'

/** Every command there is. */
export const commands: readonly Command[] = [questionnaireCheck, questionnaireValidate, vouchersAssess]
