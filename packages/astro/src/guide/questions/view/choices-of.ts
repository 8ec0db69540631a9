import { titleIn } from '@use-it-cities/qualification-equivalency/search'
import { nations, statuses } from '@use-it-cities/qualification-equivalency/answers'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import type { CityWords } from '../../../words/city-words.ts'
import type { Asking } from '../asking.ts'
import { papersAsked } from '../flow/papers-asked.ts'
import { valuesOf, type Typed } from '../form/typed.ts'
import type { QuestionId } from '../question-id.ts'
import { englishAnswers, type ReadAnswers } from '../read/read-all.ts'
import { noPaper } from '../read/read-papers.ts'
import { papersHeld } from '@use-it-cities/qualification-equivalency/answers'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The answers on offer to a question; none where the answer is typed. */
export function choicesOf(
  question: QuestionId,
  asking: Asking,
  read: ReadAnswers,
  typed: Typed,
  words: CityWords,
): readonly Choice[] {
  const { language } = asking
  const t = words.guideQuestions(language)
  const i = words.questionnaire(language)
  switch (question) {
    case 'nation':
      return nations.map((value) => ({ value, label: wordsFor({ key: `nation.${value}` }, language) }))
    case 'trained-as':
      return [asking.profession.id, ...asking.professions.filter((id) => id !== asking.profession.id)].map((value) => ({
        value,
        label: titleIn(value, language),
      }))
    case 'papers': {
      // One that was ticked stays in sight, so that it can be taken out.
      const [asked, ticked] = [papersAsked(asking, read.person), valuesOf(typed, 'holds')]
      const shown = papersHeld.filter((paper) => asked.includes(paper) || ticked.includes(paper))
      return [
        ...shown.map((value) => ({ value, label: t(`paper.${value}`) })),
        { value: noPaper, label: t('paper.none') },
      ]
    }
    case 'swiss':
      return (['yes', 'no'] as const).map((value) => ({ value, label: i(`consent.${value}`) }))
    case 'status':
      return statuses.map((value) => ({ value, label: t(`status.${value}`) }))
    case 'english':
      return englishAnswers.map((value) => ({ value, label: t(`english.${value}`) }))
    case 'country':
    case 'practised':
    case 'tests':
      return []
  }
}
