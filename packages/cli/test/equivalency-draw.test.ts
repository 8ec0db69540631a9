import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { equivalencyDrawSchema } from '../src/index.ts'
import { aFolder, useIt, useItJson } from './support/use-it.ts'

describe('equivalency draw', () => {
  test('the steps of one route, and what each comes after', () => {
    const { code, out, err } = useIt('equivalency', 'draw', 'nurse')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').slice(0, 3)).toEqual([
      'nmc-international: NMC international route (nurse)',
      '  1. Check your eligibility',
      '  2. Qualification evaluation (After step 1)',
    ])
  })

  test('every route of a profession, or only the one named', () => {
    const all = useIt('equivalency', 'draw', 'dentist').out
    expect(all).toMatch(/^ore: [^]*^lds: /m)
    const lds = useIt('equivalency', 'draw', 'dentist', '--route', 'lds').out
    expect(all).toContain(lds)
    expect(lds).not.toContain('ore: ')
  })

  test('writes the drawing of a route to a file', () => {
    const file = path.join(aFolder({}), 'lds.svg')
    const { code, out } = useIt('equivalency', 'draw', 'dentist', '--route', 'lds', '--svg', file)
    expect({ code, says: out.includes(file) }).toEqual({ code: 0, says: true })
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg [^]*<title id="dentist-lds-title">Licence in Dental Surgery/)
  })

  test('words and drawings of every route as JSON', () => {
    const { routes } = equivalencyDrawSchema.parse(useItJson('equivalency', 'draw', 'dentist').json)
    expect(routes.map(({ id, text }) => [id, text.length]).slice(0, 2)).toEqual([
      ['ore', 5],
      ['lds', 4],
    ])
    expect(routes.every(({ svg }) => svg.startsWith('<svg '))).toBe(true)
  })

  test('an unknown route or profession, and a file that cannot be written, are named with the right form', () => {
    expect(useIt('equivalency', 'draw', 'dentist', '--route', 'x')).toMatchObject({
      code: 1,
      err: expect.stringContaining('expected one of ore, lds') as string,
    })
    expect(useIt('equivalency', 'draw', 'nurze')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nurse') as string,
    })
    expect(useIt('equivalency', 'draw', 'nurse', '--svg', path.join(aFolder({}), 'no', 'x.svg'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('--svg: expected a file that can be written') as string,
    })
  })
})
