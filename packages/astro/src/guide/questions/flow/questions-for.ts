import type { Asking } from '../asking.ts'
import { questionIds, type QuestionId } from '../question-id.ts'
import type { ReadAnswers } from '../read/read-all.ts'
import { papersAsked, whoForOf } from './papers-asked.ts'

/**
 * The questions whose answers can change something for this person: a route, a cost, a rule or a warning. Where they
 * want to work and what they may do (their status) always matters; the rest depends on the profession and on what they
 * have said so far.
 */
export function questionsFor(asking: Asking, { person, english }: ReadAnswers): readonly QuestionId[] {
  const { nation, trainedIn, qualifiedAs, swissRights } = person
  const { profession, readings } = asking
  const { ways = {} } = readings.english[profession.regulator ?? ''] ?? {}
  const recency = readings.recency[profession.regulator ?? '']
  const matters: Readonly<Record<QuestionId, () => boolean>> = {
    nation: () => true,
    country: () => whoForOf(asking, { nation }).some((each) => each.trainedIn ?? each.trainedOutside),
    'trained-as': () => whoForOf(asking, { nation, trainedIn }).some((each) => each.qualifiedAs),
    papers: () => papersAsked(asking, person).length > 0,
    // The Swiss deal is about rights that come with Swiss training: nobody trained elsewhere is bothered with it. Who has
    // answered, by the button that would settle it or before changing the country, goes on seeing what counts.
    swiss: () =>
      ((trainedIn ?? 'CH') === 'CH' || swissRights !== undefined) &&
      whoForOf(asking, { nation, trainedIn, qualifiedAs }).some((each) => each.swissRights),
    status: () => true,
    practised: () => recency !== undefined && recency.asksNothing !== true,
    // Where a program can read neither marks nor another way, no answer would change anything.
    english: () => profession.english.tests.length + Object.keys(ways).length > 0,
    tests: () => english === 'test',
  }
  return questionIds.filter((question) => matters[question]())
}
