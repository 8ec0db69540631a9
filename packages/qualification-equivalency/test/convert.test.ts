import { expect, test } from 'vitest'
import { convertDossier } from '../scripts/convert/convert-dossier.ts'
import { dataFiles } from '../scripts/convert/data-files.ts'
import { feeTopic } from '../scripts/convert/fee-label.ts'
import { smallDossier } from './support/small-dossier.ts'

type Small = ReturnType<typeof smallDossier>
const converted = (change: (dossier: Small) => unknown = () => undefined) => {
  const dossier = smallDossier()
  change(dossier)
  return convertDossier(dossier)
}
const onlyProfession = (dossier: Small) => {
  const [profession] = dossier.professions
  if (!profession) throw new Error('The small dossier has a profession')
  return profession
}

test('a dossier of 17 places, six of them not confirmed, ships whole', () => {
  const { manifest, withheld } = converted()
  expect(manifest.counts).toEqual({ professions: 1, confirmed: 11, unconfirmed: 6 })
  expect(manifest.shipped).toMatchObject({
    'professions[0].routes[0].steps[1].fees[0]': 'herbalist/exam/register/fee-1',
    'professions[0].fees[1]': 'herbalist/exam/register/fee-1',
    'watchList[0]': 'watch/1',
  })
  expect(withheld['herbalist/exam/plab-1/action']).toEqual({ value: 'Sit the paper.', note: 'a guide says 41' })
})

test('converting twice gives the same files', () => {
  expect(dataFiles(converted())).toEqual(dataFiles(converted()))
})

test('an unconfirmed fact keeps its place, its date and where to ask, and nothing that was heard', () => {
  const [profession] = converted().professions
  expect(profession?.routes[0]?.steps[0]?.fees[0]).toEqual({
    id: 'herbalist/exam/plab-1/fee-1',
    about: { kind: 'fee', of: 'PLAB 1' },
    source: 'https://guide.example/fees-2026',
    checkAt: 'https://council.example/',
    asOf: null,
    asOfBasis: 'undated stored copy, read 2026-11-21',
    basis: 'secondary-page',
    sourceRead: true,
    confidence: 'unconfirmed',
  })
})

test('a change that was heard where a fact was heard is asked about at the same body', () => {
  const { index } = converted((dossier) =>
    dossier.watchList.push({
      when: 'now',
      what: 'Is it 41?',
      source: 'https://guide.example/fees-2026',
      asOf: '2026',
      confidence: 'memory',
    }),
  )
  expect(index.watchList).toMatchObject([
    { checkAt: 'https://council.example/', about: { kind: 'change' }, value: { what: 'The fee rises.' } },
    { checkAt: 'https://council.example/', about: { kind: 'change', of: 'Herb Council' }, confidence: 'unconfirmed' },
  ])
})

test('amounts become pence, and each year’s fee ends the day before the next', () => {
  const fees = converted().professions[0]?.routes[0]?.steps[1]?.fees
  expect(fees).toMatchObject([
    { value: { amountMinor: 12000, effective: { from: '2025-12-01', until: '2026-11-30' } } },
    { value: { amountMinor: 12250, effective: { from: '2026-12-01', until: null } } },
  ])
})

test('steps come one after the other', () => {
  const steps = converted().professions[0]?.routes[0]?.steps
  expect(steps?.map(({ id, after }) => [id, after])).toEqual([
    ['plab-1', []],
    ['register', ['plab-1']],
  ])
})

test.each<[why: string, change: (dossier: Small) => unknown, says: RegExp]>([
  ['a field nobody converts', (dossier) => Object.assign(onlyProfession(dossier), { salary: 1 }), /salary/],
  [
    'a fact without a source',
    (dossier) => Object.assign(onlyProfession(dossier).regulated, { source: '' }),
    /regulated/,
  ],
  ['a nation that is not one', (dossier) => onlyProfession(dossier).nations.push('GB-YRK'), /nations/],
  ['a regulator nobody lists', (dossier) => (onlyProfession(dossier).regulatorId = 'zz'), /"herbalist".*"zz"/],
  [
    'a fee on a step that is not there',
    (dossier) => Object.assign(onlyProfession(dossier).fees[0] ?? {}, { stepId: 'plab-9' }),
    /fees\[0\].*"plab-9"/,
  ],
  [
    'a fee that says something else under its step',
    (dossier) => Object.assign(onlyProfession(dossier).fees[1] ?? {}, { amount: 1 }),
    /fees\[1\].*Registration, 2025-26/,
  ],
  [
    'a step nobody has named',
    (dossier) => Object.assign(onlyProfession(dossier).routes[0]?.steps[0] ?? {}, { id: 'dance' }),
    /step "dance"/,
  ],
  [
    'part of a penny',
    (dossier) => {
      const [, step] = onlyProfession(dossier).routes[0]?.steps ?? []
      Object.assign(step?.fees[0] ?? {}, { amount: 1.005 })
    },
    /two decimals.*1\.005/,
  ],
])('the conversion stops at %s, and says where', (_, change, says) => {
  expect(() => converted(change)).toThrow(says)
})

test.each([
  ['PLAB 1 fee, 2026-27', 'plab-1', 'PLAB 1'],
  ['PLAB 1 fee, £255', 'plab-1', 'PLAB 1'],
  ['OSCE re-sit (fewer stations)', 'toc-osce', 'OSCE re-sit'],
  ['Fee 255', 'register', 'Title'],
  ['Half the fee', 'register', 'Title'],
  ['£255', 'register', 'Title'],
])('%s on step %s is asked about as %s', (label, id, topic) => {
  expect(feeTopic(label, { id, title: 'Title' })).toBe(topic)
})
