import type { AssessmentFile, Catalogue, CatalogueSource, Item, Profile } from '../../src/index.ts'
import { aCatalogue, aGroup, aLaw, anItem } from './small-catalogue.ts'

/** Tags, entities, quotes, a way out of an attribute, marks that turn a line round, and characters no page may hold. */
export const hostile = `<script>alert("1")</script>"'><img src=x onerror=alert(1)>&lt;{low}]]>--><\u202e\u2066\u0000\u0008\ud800`

/** An assessment with strange text wherever somebody may write, and addresses that are none. */
export function hostileAssessment(): { catalogue: Catalogue; file: AssessmentFile; profiles: readonly Profile[] } {
  const words = { title: hostile, question: hostile, nextStep: hostile, evidenceExamples: [hostile] }
  const of = (id: string, changes: Partial<Item> = {}) =>
    anItem(id, { ...words, lawRefs: ['LAW'], sources: ['S', 'J'], ...changes })
  const source: CatalogueSource = {
    title: hostile,
    url: `https://example.org/"onmouseover="alert(1)`,
    contentDate: hostile,
    readAs: hostile,
    retrieved: '2026-01-01',
  }
  const catalogue = aCatalogue([of('one', { gate: true }), of('two', { group: 'G2' }), of('three', { group: 'G3' })], {
    title: { en: hostile },
    groups: ['G1', 'G2', 'G3'].map((id) => ({ ...aGroup(id), title: hostile })),
    laws: [aLaw({ topic: hostile, fact: hostile, statusNote: hostile, from: '2020', sources: ['S'] })],
    sources: { S: source, J: { ...source, url: 'javascript:alert(1)' } },
    notes: [hostile],
    pairings: [{ id: 'p', council: 'one', organisation: 'two', matter: hostile, basis: 'ours' }],
  })
  const evidence = [{ title: hostile, link: `javascript:${hostile}`, collectedOn: '2026-01-01' }] as const
  const assessor = (id: string, answer: 'met' | 'not-met') => ({
    id: `${hostile} ${id}`,
    role: hostile,
    answers: {
      one: { answer, evidence, note: hostile },
      two: { answer: 'not-applicable', evidence: [], justification: hostile },
      added: { answer: 'partly', evidence },
    } as const,
  })
  const file: AssessmentFile = {
    catalogue: 'test',
    version: '2',
    profile: 'strange',
    on: '2026-11-21',
    body: { name: hostile, kind: hostile },
    assessors: [assessor('a', 'not-met'), assessor('b', 'met')],
    reply: { by: hostile, on: '2026-12-01', text: hostile },
  }
  return {
    catalogue,
    file,
    profiles: [{ id: 'strange', title: hostile, items: 'all', adds: [of('added')], basis: 'ours' }],
  }
}
