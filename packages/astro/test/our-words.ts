import { cataloguesWith } from '../src/words/catalogues.ts'
import { cityWords } from '../src/words/city-words.ts'

/** The words of a city that changed none. */
export const ourWords = cataloguesWith()
export const words = cityWords(ourWords)
