import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Language } from '@use-it-cities/core'
import type { Definition, Translation } from '../src/contract/index.ts'
import { asFile } from './lib/as-file.ts'
import { readWords } from './lib/read-words.ts'
import { takeWords } from './lib/take-words.ts'

/**
 * Takes a translator's text file into the household questionnaire:
 * `node scripts/take-words.ts ur urdu.txt`, then format the file with prettier.
 */
const [language, file] = process.argv.slice(2)
if (!language || !file) {
  console.error('Expected a language and a text file, for example: node scripts/take-words.ts ur urdu.txt')
  process.exit(2)
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const folder = `${import.meta.dirname}/../src/household`
const target = `${folder}/${language}.json`
const translation = takeWords(
  json(`${folder}/definition.json`) as Definition,
  language as Language,
  readWords(readFileSync(file, 'utf8')),
  existsSync(target) ? (json(target) as Translation) : undefined,
)
writeFileSync(target, asFile(translation))
console.log(`${language}: ${Object.keys(translation.words).length} pieces of text in ${target}`)
