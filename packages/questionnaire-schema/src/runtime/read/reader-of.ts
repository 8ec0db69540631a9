import type { Question } from '../../contract/index.ts'
import { limits } from '../../define/limits.ts'
import type { ChoiceList } from '../choice-list.ts'
import { readGrid, readMany, readOne } from './choices.ts'
import { readDate, readTime } from './moment.ts'
import { readNumber } from './number.ts'
import { longestReference, readConsent, readContact, readOccupation } from './others.ts'
import type { Read } from './read.ts'
import { readText } from './text.ts'

/** How answers to a question are read. Null for what nobody answers, and for repeats, which are walked. */
export function readerOf(question: Question, list: ChoiceList | null): Read | null {
  const { type } = question
  switch (type) {
    case 'text':
      return readText(type, Math.min(question.maxLength ?? limits.text, limits.text))
    case 'integer':
    case 'decimal':
      return readNumber(question)
    case 'date':
      return readDate(question.earliest, question.latest)
    case 'time':
      return readTime
    case 'select-one':
    case 'place':
      return list && readOne(type, list)
    case 'select-many':
      return list && readMany(type, list, question.min ?? 0, question.max ?? list.size)
    case 'rank':
      return list && readMany(type, list, 0, question.top ?? list.size)
    case 'likert':
      return (
        list &&
        readGrid(
          question.rows.map(({ name }) => name),
          list,
        )
      )
    case 'consent':
      return readConsent
    case 'contact':
      return readContact(question.parts)
    case 'recording':
    case 'photo':
    case 'qualification':
      return readText(type, longestReference)
    case 'occupation':
      return readOccupation
    case 'note':
    case 'repeat':
    case 'calculated':
      return null
  }
}
