import { isSerial, normaliseSerial } from '@use-it-cities/questionnaire-schema'
import type { Fault } from '../view/error-summary.ts'
import type { Beginning } from '../view/start-form.ts'
import type { Translate } from '../words/translate.ts'
import type { FormLike } from './read-answers.ts'
import { trimmed } from './typed-text.ts'

/** Reads what was said before the first question, with what is wrong with it. */
export function readBeginning(form: FormLike, t: Translate): { beginning: Beginning; faults: readonly Fault[] } {
  const mode = form.get('mode')
  const typed = trimmed(form.get('researcher'), 40)
  const beginning: Beginning = {
    mode: mode === 'self' || mode === 'read-aloud' ? mode : null,
    researcher: typed,
    interpreter: form.get('interpreter') === 'yes',
  }
  const faults: Fault[] = []
  if (beginning.mode === null) faults.push({ id: 'mode', sentence: t('start.modeMissing') })
  if (typed !== '' && codeFrom(typed) === null) faults.push({ id: 'researcher', sentence: t('start.codeWrong') })
  if (typed === '' && beginning.mode === 'read-aloud')
    faults.push({ id: 'researcher', sentence: t('start.codeMissing') })
  return { beginning, faults }
}

/** A researcher's code as it is kept; null when its check character says that it was mistyped. */
export function codeFrom(typed: string): string | null {
  const code = normaliseSerial(typed)
  return isSerial(code) ? code : null
}
