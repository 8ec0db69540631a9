import { readFileSync, writeFileSync } from 'node:fs'
import { convertOccupations } from './lib/convert-occupations.ts'
import { readOccupations } from './lib/read-occupations.ts'

/**
 * Makes the occupation data of this package from a folder with `isco-08.json` and `esco-occupations.en.json`:
 * `node scripts/convert-occupations.ts <folder>`, then format the files with prettier.
 */
const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Expected the folder of the two source files, for example: node scripts/convert-occupations.ts ./esco')
  process.exit(2)
}

const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
const { isco, esco } = convertOccupations(readOccupations(json('isco-08.json'), json('esco-occupations.en.json')))
const write = (file: string, head: object, list: string, rows: readonly object[]) => {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
  const open = JSON.stringify(head, null, 2).replace(/\n\}$/, `,\n  "${list}": [\n`)
  writeFileSync(`${import.meta.dirname}/../src/occupations/${file}`, `${open}${lines}\n  ]\n}\n`)
}
const { groups, ...iscoHead } = isco
const { occupations, ...escoHead } = esco
write('isco-08.json', iscoHead, 'groups', groups)
write('esco.json', escoHead, 'occupations', occupations)
console.log(`${groups.length} groups, ${occupations.length} occupations`)
