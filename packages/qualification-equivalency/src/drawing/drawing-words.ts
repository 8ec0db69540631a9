/** The words around the titles of the steps; `drawingWordsIn` of `./locales` has them in nine languages. */
export interface DrawingWords {
  readonly optional: string
  readonly done: string
  /** What comes first, by number: `After step 1, 2`. */
  after(numbers: readonly number[]): string
}

export const englishDrawingWords: DrawingWords = {
  optional: 'Not everybody needs this step',
  done: 'Done',
  after: (numbers) => `After step ${numbers.join(', ')}`,
}
