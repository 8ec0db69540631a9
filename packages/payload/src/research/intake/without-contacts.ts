import type { Answer, Answers, ContactAnswer, Verdict } from '@use-it-cities/questionnaire-schema'

const parts = ['name', 'phone', 'email', 'address']

const isContact = (answer: Answer): answer is ContactAnswer =>
  typeof answer === 'object' &&
  answer !== null &&
  !Array.isArray(answer) &&
  Object.keys(answer).length > 0 &&
  Object.keys(answer).every((key) => parts.includes(key))

/**
 * Answers that no version is there to judge: nobody can say which question asked for contact details, so whatever looks
 * like them is taken out by its shape. They must not stand among the answers.
 */
export function withoutContacts(answers: Answers): Pick<Verdict, 'answers' | 'contact'> {
  const all = Object.entries(answers)
  return {
    answers: Object.fromEntries(all.filter(([, answer]) => !isContact(answer))),
    contact: Object.fromEntries(all.filter((each): each is [string, ContactAnswer] => isContact(each[1]))),
  }
}
