import { describe, expect, test } from 'vitest'
import { convertOccupations } from '../../scripts/lib/convert-occupations.ts'
import { readOccupations } from '../../scripts/lib/read-occupations.ts'

const uri = (last: string) => `http://data.europa.eu/esco/occupation/00000000-0000-0000-0000-00000000000${last}`

const isco = {
  source: 'groups',
  licence: 'reuse',
  groups: [
    { code: '2221', label: 'Nursing  professionals' },
    { code: '2', label: 'Professionals' },
    { code: '7212', label: 'Welders' },
  ],
}
const esco = {
  source: 'occupations',
  licence: 'reuse',
  occupations: [
    { uri: uri('1'), isco: '7212', code: '7212.1', label: 'welder', alt: ['metal joiner'] },
    { uri: uri('2'), isco: '2221', code: '2221.1', label: 'nurse', alt: ['ward  nurse', 'nurse', 'ward nurse', ''] },
  ],
}
const counts = { groups: 3, unitGroups: 2, occupations: 2 }

test('titles are tidied, everything is sorted, and other names are kept for health and care only', () => {
  expect(convertOccupations(readOccupations(isco, esco, counts))).toEqual({
    isco: {
      source: 'groups',
      licence: 'reuse',
      groups: [
        { code: '2', title: 'Professionals' },
        { code: '2221', title: 'Nursing professionals' },
        { code: '7212', title: 'Welders' },
      ],
    },
    esco: {
      source: 'occupations',
      licence: 'reuse',
      base: 'http://data.europa.eu/esco/occupation/',
      occupations: [
        { id: '00000000-0000-0000-0000-000000000002', isco: '2221', title: 'nurse', alt: ['ward nurse'] },
        { id: '00000000-0000-0000-0000-000000000001', isco: '7212', title: 'welder' },
      ],
    },
  })
})

test('the order of the sources changes nothing', () => {
  const turned = { ...esco, occupations: [...esco.occupations].reverse() }
  expect(convertOccupations(readOccupations(isco, turned, counts))).toEqual(
    convertOccupations(readOccupations(isco, esco, counts)),
  )
})

describe('a source is refused', () => {
  const [welder] = esco.occupations
  test.each([
    [
      'that is cut short',
      isco,
      { ...esco, occupations: esco.occupations.slice(1) },
      /Expected 2 occupations, but got 1/,
    ],
    ['with an address twice', isco, { ...esco, occupations: [...esco.occupations, welder] }, /address once/],
    ['with a code twice', { ...isco, groups: [...isco.groups, isco.groups[0]] }, esco, /code once/],
    [
      'with an occupation in no group',
      { ...isco, groups: [...isco.groups.slice(0, 2), { code: '7213', label: 'x' }] },
      esco,
      /“welder”/,
    ],
    ['of another form', { ...isco, groups: [{ code: 'x', label: 'y' }] }, esco, /code/],
    ['of another edition', isco, { ...esco, edition: 2 }, /edition/],
  ])('%s', (_, groups, occupations, sentence) => {
    expect(() => readOccupations(groups, occupations, counts)).toThrow(sentence)
  })
})
