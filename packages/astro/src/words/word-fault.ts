import { areas, type Area } from './areas.ts'

/** What is not right with a word of a city in place of ours, and what to do; null when nothing is. */
export function wordFault(area: Area, key: string, text: string): string | null {
  const ours: Readonly<Record<string, string>> = areas[area].en.words
  const word = Object.hasOwn(ours, key) ? ours[key] : undefined
  if (word === undefined)
    return `Expected a word of "${area}", got "${key}". Take its name from ${wordFolders[area]}/en.json of @use-it-cities/astro.`
  if (text.trim() === '') return `Expected words in place of "${word}", got none. To keep ours, leave the line out.`
  const [expected, got] = [parametersOf(word), parametersOf(text)]
  if (expected !== got)
    return `Expected ${expected || 'nothing in braces'}, got ${got || 'nothing in braces'}. Put in braces what ours has: "${word}".`
  // Languages have up to six plural forms, and a word is written once: so a count stands apart from what it counts.
  if (word.endsWith(': {count}') && !text.endsWith(': {count}'))
    return `Expected the count at the end, after a colon, got "${text}". Write it as in "${word}", so that it is right for every number.`
  return null
}

const parametersOf = (text: string): string =>
  [...text.matchAll(/\{[^{}]*\}/g)]
    .map(([each]) => each)
    .sort()
    .join(' ')

/** Where the words of an area are, for whoever looks for the name of one. */
export const wordFolders: Readonly<Record<Area, string>> = {
  site: 'src/words',
  outreach: 'src/outreach/words',
  champion: 'src/champion/words',
  contact: 'src/contact/words',
  guide: 'src/guide/words',
  guideQuestions: 'src/guide/questions/words',
  teller: 'src/teller/words',
  check: 'src/check/words',
  assess: 'src/check/app/words',
  questionnaire: 'src/questionnaire/words',
}
