import { isLocalDate, type Language } from '@use-it-cities/core'
import { dateIn } from '@use-it-cities/qualification-equivalency/locales'
import type { FactDate } from '@use-it-cities/qualification-equivalency'
import type { Asking } from '../asking.ts'
import { countryIn } from '../countries/country-names.ts'
import { fieldsOf, sittingField, sittingNumbers } from '../form/fields.ts'
import { valueOf, valuesOf, type Typed } from '../form/typed.ts'
import type { QuestionId } from '../question-id.ts'
import type { ReadAnswers } from '../read/read-all.ts'
import type { CityWords } from '../../../words/city-words.ts'
import { choicesOf } from './choices-of.ts'

/** What somebody answered, a line for each part, in the list of answers. */
export function answerLines(
  question: QuestionId,
  asking: Asking,
  read: ReadAnswers,
  typed: Typed,
  words: CityWords,
): readonly string[] {
  const { language } = asking
  const t = words.guideQuestions(language)
  if (read.unsaid.has(question) && !read.answered.has(question))
    return [t(question === 'nation' ? 'nation.unsaid' : 'unsaid')]
  const { trainedIn, lastPractised } = read.person
  if (question === 'country') return trainedIn === undefined ? [] : [countryIn(trainedIn, language)]
  if (question === 'practised') {
    const isMonth = valueOf(typed, 'practised.day') === ''
    return lastPractised === undefined
      ? []
      : [dateIn(isMonth ? (lastPractised.slice(0, 7) as FactDate) : lastPractised, language)]
  }
  if (question === 'tests') return sittingNumbers.flatMap((number) => sittingLine(typed, number, language, words))
  const [field = ''] = fieldsOf[question]
  return choicesOf(question, asking, read, typed, words)
    .filter(({ value }) => valuesOf(typed, field).includes(value))
    .map(({ label }) => label)
}

const parts = ['listening', 'reading', 'writing', 'speaking', 'overall'] as const

/** As on the certificate: the name and the day, then each mark that was given with its name, a line for each. */
function sittingLine(
  typed: Typed,
  number: (typeof sittingNumbers)[number],
  language: Language,
  words: CityWords,
): readonly string[] {
  const at = (part: Parameters<typeof sittingField>[1]) => valueOf(typed, sittingField(number, part))
  if (at('test') === '') return []
  const g = words.guide(language)
  const marks = parts.filter((part) => at(part) !== '').map((part) => `${g(`marks.${part}`)}: ${at(part)}`)
  const day = [at('year'), at('month').padStart(2, '0'), at('day').padStart(2, '0')].join('-')
  // On lines of their own, so that marks and a day from right to left do not run into each other.
  return [at('test').toUpperCase(), ...(isLocalDate(day) ? [dateIn(day, language)] : []), ...marks]
}
