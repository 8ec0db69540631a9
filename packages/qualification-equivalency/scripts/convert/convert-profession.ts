import type { FactKind, Profession } from '../../src/index.ts'
import { convertFact, given } from './convert-fact.ts'
import { convertRoute } from './convert-route.ts'
import type { DossierFact, DossierProfession, DossierText } from './dossier-schema.ts'
import type { Ledger } from './ledger.ts'
import { repeatedFees } from './repeated-fees.ts'

/** One profession. `home` is its regulator's home page. */
export function convertProfession(
  source: DossierProfession,
  path: string,
  home: string | null,
  ledger: Ledger,
): Profession {
  const { id, label, group, regulatorId, nations, fields, classification, english } = source

  function list<Found extends DossierFact, Value>(
    found: readonly Found[],
    field: string,
    kind: FactKind,
    valueOf: (each: Found) => Value,
    topicOf: (each: Found) => { of?: string } = () => ({}),
  ) {
    return found.map((each, index) => {
      const place = { path: `${path}.${field}[${index}]`, id: `${id}/${kind}-${index + 1}` }
      return convertFact(each, valueOf(each), { ...place, about: { kind, ...topicOf(each) }, home }, ledger)
    })
  }
  const texts = (found: readonly DossierText[], field: string, kind: FactKind) =>
    list(found, field, kind, ({ text }) => text)
  const codes = (system: 'isco08' | 'soc2020') =>
    list(classification[system], `classification.${system}`, system, ({ code, title, candidates }) =>
      given({ code, title }, { candidates }),
    )

  const regulated = { path: `${path}.regulated`, id: `${id}/regulated`, about: { kind: 'regulated' }, home } as const
  const routes = source.routes.map((route, index) =>
    convertRoute(route, { path: `${path}.routes[${index}]`, id: `${id}/${route.id}`, home }, ledger),
  )
  repeatedFees(source, path, ledger)
  return given(
    {
      id,
      label,
      group,
      regulator: regulatorId,
      nations,
      regulated: convertFact(source.regulated, source.regulated.text, regulated, ledger),
      protectedTitles: texts(source.protectedTitles, 'protectedTitles', 'protected-title'),
      codes: {
        isco08: codes('isco08'),
        esco: list(classification.esco, 'classification.esco', 'esco', (each) => {
          const { label, uri, escoIscoGroup, escoCode, fit } = each
          return { label, uri, escoIscoGroup, escoCode, fit }
        }),
        soc2020: codes('soc2020'),
      },
      english: {
        tests: list(
          english.tests,
          'english.tests',
          'english-test',
          ({ test, overall, components, oneSitting, validityMonths }) => ({
            test,
            overall,
            components,
            oneSitting,
            validityMonths,
          }),
          ({ test }) => ({ of: test }),
        ),
        rules: texts(english.rules, 'english.rules', 'english-rule'),
        other: texts(english.other, 'english.other', 'english-other'),
      },
      routes,
      documents: list(source.documents, 'documents', 'document', ({ item }) => item),
      recency: texts(source.recency, 'recency', 'recency'),
      refugeeHelp: texts(source.refugees, 'refugees', 'refugee-help'),
      interimRoles: texts(source.interimRoles, 'interimRoles', 'interim-role'),
      nationDifferences: texts(source.nationDifferences, 'nationDifferences', 'nation-difference'),
      notes: texts(source.notes ?? [], 'notes', 'note'),
    },
    { fields },
  )
}
