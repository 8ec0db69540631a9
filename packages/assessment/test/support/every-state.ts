import { assess, type AssessmentResult } from '../../src/index.ts'
import { aFile } from './short-file.ts'
import { aLaw, anItem, aCatalogue, ladder } from './small-catalogue.ts'

const laws = [
  aLaw({ id: 'IN-FORCE', from: '2020-01-01' }),
  aLaw({ id: 'NOT-YET', from: '2030-01-01' }),
  aLaw({ id: 'ENDED', until: '2020-01-01' }),
  aLaw({ id: 'ENACTED', status: 'enacted', from: '2020-01-01' }),
  aLaw({ id: 'PROPOSED', status: 'proposed' }),
  aLaw({ id: 'YEAR', from: '2026' }),
  aLaw({ id: 'CHECK', status: 'check' }),
  aLaw({ id: 'ELSEWHERE', status: 'elsewhere' }),
]

/** One result with items in every state, next step and state of the law that there is. */
export function anAssessmentInEveryState(): AssessmentResult {
  const ids = ['met', 'bare', 'partly', 'not-met', 'applies-not', 'unknown', 'expired', 'later', 'unseen', 'differs']
  const items = [
    ...ids.map((id) => anItem(id, { nextStep: `Do ${id}.`, lawRefs: laws.map((law) => law.id) })),
    anItem('level', { ladder, nextStep: 'Climb.' }),
    anItem('level-bare', { ladder }),
    anItem('level-not-given', { ladder }),
    anItem('before', { effective: { from: '2030-01-01', until: null } }),
    anItem('after', { effective: { from: '2000-01-01', until: '2020-01-01' } }),
  ]
  const file = aFile(
    {
      answers: {
        a: {
          met: 'met',
          bare: 'met bare',
          partly: 'partly',
          'not-met': 'not-met',
          'applies-not': 'not-applicable because no land',
          unknown: 'unknown',
          expired: 'met until 2025-06-01',
          differs: 'met',
          level: 2,
          'level-not-given': 'met',
        },
        b: { differs: 'not-met' },
      },
    },
    '2026-11-21',
  )
  const one = { ...file, assessors: file.assessors.slice(0, 1) }
  const result = assess(aCatalogue(items, { laws }), one)
  const both = assess(aCatalogue(items, { laws }), file)
  if (!result.ok || !both.ok) throw new Error('the case itself is wrong')
  return { ...result.value, items: [...result.value.items, ...both.value.items] }
}
