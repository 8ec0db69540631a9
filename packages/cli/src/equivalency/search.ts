import { isLanguage, languageCodes } from '@use-it-cities/core'
import { findProfession } from '@use-it-cities/qualification-equivalency/search'
import { text, type Command } from '../command.ts'
import { misuse, shown } from '../refusal.ts'

export const equivalencySearch: Command = {
  name: 'equivalency search',
  takes: '<words>…',
  noun: 'argument',
  summary: 'find a profession by the words people use for it',
  help: text(
    'Finds professions by title, everyday word, abbreviation or a word in another language, best first.',
    '',
    '  <words>…           what somebody calls the work: GP, tooth doctor, pielęgniarka',
    '  --language <code>  the language of the titles (en)',
    '  --json             print JSON (equivalency-search.schema.json)',
    '',
    'Nothing found is an answer too: exit code 0.',
    'Example: use-it equivalency search eye doctor',
  ),
  options: { json: { type: 'boolean' }, language: { type: 'string' } },
  run: async (words, values, { out }) => {
    const language = values['language'] ?? 'en'
    if (typeof language !== 'string' || !isLanguage(language))
      throw misuse(
        `--language: expected one of ${languageCodes.join(', ')}, but got “${shown(String(language))}”.`,
        'For example: --language ur',
      )
    const query = words.join(' ')
    const results = findProfession(query, { language })
    if (values['json']) await out(`${JSON.stringify({ query, results }, null, 2)}\n`)
    else if (results.length === 0)
      await out('Nothing found. Try another word, or see them all: use-it equivalency list\n')
    else {
      const width = Math.max(...results.map(({ profession }) => profession.length))
      await out(
        `${results.map(({ profession, title, matched }) => `${profession.padEnd(width)}  ${title} (${matched})`).join('\n')}\n`,
      )
    }
    return 0
  },
}
